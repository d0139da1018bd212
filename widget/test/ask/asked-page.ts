import { asNative } from '../as-native.ts';
import type { AskDecision, NewAsk, Rules, Trigger } from '@huiyin/shared/contract/asking';
import type { ShownSurvey, WidgetConfig } from '@huiyin/shared/contract/surveys';
import type * as Ask from '../../src/ask/ask.ts';
import type { Env } from '../../src/env.ts';
import type * as Panel from '../../src/panel.ts';
import { openStore } from '../../src/keep/store.ts';
import { exampleConfig, survey } from '../example-config.ts';
import { takeClock, type PageClock } from '../../../tests/kit/page-clock.ts';
import { until } from '../../../tests/kit/until.ts';
import { thread } from '../kept-thread.ts';

type Realm = Window &
  typeof globalThis & { huiyin: { (...call: unknown[]): Promise<unknown> | void; q?: unknown[][] } };

const anybody: Rules = {
  triggers: [],
  pages: [],
  percent: 100,
  languages: [],
  devices: [],
  attributes: [],
  everyDays: 90,
  quota: null,
  from: null,
  until: null,
};

/** A survey that comes up by itself. */
export const asking = (slug: string, triggers: Trigger[], rules: Partial<Rules> = {}): ShownSurvey =>
  survey(slug, [{ type: 'csat', id: 'score', title: `How was ${slug}?`, low: 'Low', high: 'High' }], {
    rules: { ...anybody, triggers, ...rules },
  });

export const now: Trigger = { on: 'delay', seconds: 0 };

export interface Visit {
  surveys: ShownSurvey[];
  config?: Partial<WidgetConfig>;
  site?: string;
  query?: string;
  /** What the tag says beside the site. */
  tag?: Pick<Env, 'ask'>;
  /** Made before the engine is there. */
  calls?: unknown[][];
  /** The visitor pressed the launcher after these, and the panel came before the engine. */
  pressed?: boolean;
  /** How the complaint of the visitor stands on the server. */
  complaint?: string;
  /** Does something to the page before the script tag runs. */
  before?: (window: Realm) => void;
}

let sites = 0;
const open: AskedPage[] = [];

/** A page with the engine, in a frame of its own: its address, history and storage are real, its network and its clock are not. */
export class AskedPage {
  readonly site: string;
  readonly frame = document.createElement('iframe');
  readonly posts: NewAsk[] = [];
  readonly requests: string[] = [];
  readonly warned: string[] = [];
  readonly tables: unknown[] = [];
  /** Slugs of the surveys that came up. */
  readonly asked: string[] = [];
  decide: () => Promise<Partial<AskDecision>> | Partial<AskDecision> = () => ({
    ask: true,
    reason: null,
    identified: true,
  });
  readonly #config: WidgetConfig;
  readonly #complaint: string | undefined;
  declare clock: PageClock;
  declare env: Env;
  declare panel: typeof Panel;

  constructor({ site = `ASK${++sites}`, surveys, config, complaint }: Visit) {
    this.site = site;
    this.#complaint = complaint;
    this.#config = exampleConfig({ surveys, ...config });
    open.push(this);
  }

  static async visit(visit: Visit): Promise<AskedPage> {
    const page = new AskedPage(visit);
    if (visit.complaint) await openStore(page.site).update((kept) => ({ ...kept, threads: [thread] }));
    const { frame } = page;
    frame.width = '800';
    frame.height = '600';
    frame.style.cssText = 'position:fixed;top:0;left:0';
    frame.src = `/widget/test/ask/page.html${visit.query ?? ''}`;
    document.body.append(frame);
    await new Promise((resolve) => (frame.onload = resolve));
    page.clock = takeClock(page.window);
    page.#serve();
    visit.before?.(page.window);
    await page.#start(visit);
    return page;
  }

  static closeAll(): void {
    for (const page of open.splice(0)) page.frame.remove();
    localStorage.clear();
  }

  get window(): Realm {
    return this.frame.contentWindow as Realm;
  }

  get document(): Document {
    return this.frame.contentDocument!;
  }

  get root(): ShadowRoot {
    return this.document.querySelector('huiyin-widget')!.shadowRoot!;
  }

  /** What is stored about asking; null when nothing is. */
  get kept(): string | null {
    return localStorage.getItem(`huiyin:${this.site}:asked`);
  }

  /** The visitor closes the panel. */
  close(): void {
    this.root.querySelector<HTMLElement>('.close')!.click();
  }

  /** The visitor chooses a point of the first scale. */
  rate(score: number): void {
    this.root.querySelectorAll<HTMLElement>('[role=radio],.answer button')[score - 1]!.click();
  }

  /** The visitor goes elsewhere, perhaps to come back out of the cache. */
  leave(persisted = false): void {
    this.window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted }));
  }

  tell(type: string, detail: object): void {
    this.root.host.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }

  go(path: string, how: 'pushState' | 'replaceState' = 'pushState'): void {
    this.window.history[how](null, '', path);
  }

  /** What a server says that takes its time. */
  later<T>(ms: number, said: T): Promise<T> {
    return new Promise((resolve) => this.window.setTimeout(() => resolve(said), ms));
  }

  /** Time passes until something is so. */
  until(look: () => unknown): Promise<unknown> {
    return until(look, { meanwhile: () => this.clock.pass(20) });
  }

  /** Resolves when that survey comes up. */
  async comes(slug: string): Promise<void> {
    await this.until(() => this.asked.at(-1) === slug && this.root.textContent?.includes(`How was ${slug}?`));
  }

  /** Fails when anything comes up for a while. */
  async stays(ms = 300): Promise<void> {
    const before = this.asked.length;
    await this.clock.pass(ms);
    if (this.asked.length > before) throw new Error(`${this.asked.at(-1)} came up`);
  }

  #serve(): void {
    const { window } = this;
    const { console } = window;
    console.warn = (...said: unknown[]) => void this.warned.push(said.map(String).join(' '));
    console.table = (table: unknown) => void this.tables.push(table);
    this.document.addEventListener('huiyin:ask', (e) =>
      this.asked.push((e as CustomEvent<{ survey: string }>).detail.survey),
    );
    const fetch = window.fetch.bind(window);
    window.fetch = asNative(async (input: RequestInfo | URL, init: RequestInit = {}) => {
      const { pathname } = new URL(String(input));
      if (!pathname.startsWith('/v1/')) return fetch(input, init);
      this.requests.push(`${init.method ?? 'GET'} ${pathname}`);
      if (pathname === `/v1/sites/${this.site}`) return Response.json(this.#config);
      if (pathname.startsWith('/v1/threads/') && this.#complaint)
        return Response.json({
          id: thread.id,
          ticket: {
            number: 1,
            status: this.#complaint,
            category: null,
            openedAt: '2026-01-01T00:00:00Z',
            firstReplyDueAt: null,
          },
          messages: [],
          attachments: [],
          rating: null,
        });
      if (!pathname.endsWith('/asks')) return Response.json({ code: 'busy' }, { status: 503 });
      this.posts.push(JSON.parse(String(init.body)) as NewAsk);
      const said = Promise.resolve(this.decide());
      const late = new Promise<never>((_, reject) =>
        init.signal?.addEventListener('abort', () => reject(new Error('late'))),
      );
      return Response.json(await Promise.race([said, late]));
    });
  }

  /** Draws the launcher and starts the engine, as the loader does. */
  async #start({ calls = [], pressed, tag }: Visit): Promise<void> {
    const { document, window } = this;
    const host = document.createElement('huiyin-widget');
    const root = host.attachShadow({ mode: 'open' });
    const button = document.createElement('button');
    button.textContent = 'Feedback';
    root.append(button);
    document.documentElement.append(host);
    Object.assign(window, { __PANEL__: 'widget/src/panel.ts', __VERSION__: '1.2.3' });
    this.env = { ...tag, base: `${location.origin}/`, site: this.site, language: 'en', root, button, calls };
    this.env.config = window.fetch(`${location.origin}/v1/sites/${this.site}?locale=en`);
    this.env.config.catch(() => {});
    this.panel = await this.#load<typeof Panel>('panel.ts');
    button.onclick = () => this.panel.run(this.env, -this.env.calls.push(0));
    if (pressed) button.click();
    await (await this.#load<typeof Ask>('ask/ask.ts')).run(this.env);
  }

  #load<T>(file: string): Promise<T> {
    const { window } = this as unknown as { window: { eval(code: string): Promise<T> } };
    return window.eval(`import('/widget/src/${file}')`);
  }
}
