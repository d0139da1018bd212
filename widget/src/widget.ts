import type { Language } from '@huiyin/shared/contract/text';
import type { Texts } from '@huiyin/shared/i18n/widget/en';
import { now } from './clock.ts';
import { fetchConfig } from './config.ts';
import type { Env } from './env.ts';
import { HuiyinPanel } from './huiyin-panel.ts';
import { uuid7 } from './ids.ts';
import type { Keeper } from './keeper.ts';
import type { Part } from './later.ts';
import { initial, reduce, type Action, type Place, type Rated, type State } from './state.ts';
import { warn } from './warn.ts';

const books: Record<Language, () => Promise<{ texts: Texts }>> = {
  en: () => import('@huiyin/shared/i18n/widget/en'),
  'zh-CN': () => import('@huiyin/shared/i18n/widget/zh-CN'),
  'zh-TW': () => import('@huiyin/shared/i18n/widget/zh-TW'),
};

/** One widget on a page: state, what changes it, and the panel that shows it. */
export class Widget {
  readonly env: Env;
  /** The launcher's own words. */
  readonly label: string;
  readonly panel = new HuiyinPanel();
  state = initial;
  /** Set by what else wants to know the state. */
  heard: ((state: State) => void) | undefined;
  #keeper: Promise<Keeper> | undefined;
  #shownAt = 0;

  constructor(env: Env) {
    this.env = env;
    this.panel.widget = this;
    this.panel.state = this.state;
    this.label = env.button.textContent;
    env.button.after(this.panel);
  }

  dispatch = (action: Action): void => {
    this.state = reduce(this.state, action);
    this.panel.state = this.state;
    this.env.button.ariaExpanded = String(this.state.open);
    this.heard?.(this.state);
  };

  toggle(): void {
    if (this.state.open) return this.close();
    this.dispatch({ type: 'open' });
    if (!this.state.config) void this.load();
  }

  close(): void {
    void this.#keeper?.then((k) => k.leave());
    this.dispatch({ type: 'close' });
    this.env.button.focus();
  }

  /** Fetches what to ask and the words to ask it in. */
  async load(): Promise<void> {
    const { base, site, language } = this.env;
    this.dispatch({ type: 'loaded', what: { failed: false } });
    const book = books[language]();
    // A failed book is told below.
    book.then(
      ({ texts }) => this.dispatch({ type: 'loaded', what: { texts } }),
      () => {},
    );
    try {
      const config = await fetchConfig(base, site, language);
      // The site may not speak the visitor's language: then one language for all.
      const { texts } = await (config.language === language ? book : books[config.language]());
      this.dispatch({ type: 'loaded', what: { config, texts } });
      this.#shownAt = now();
      await this.panel.updateComplete;
      this.need('after');
    } catch (error) {
      warn('could not load; is this page among the allowed origins of the site?', error);
      this.dispatch({ type: 'loaded', what: { failed: true } });
    }
  }

  /** What keeps and sends, loaded after the first view stands. */
  keeper(): Promise<Keeper> {
    this.#keeper ??= import('./keeper.ts').then(({ Keeper, showBadge, liftAboveKeyboard }) => {
      this.heard = (state) => showBadge(this.env, this.label, state);
      liftAboveKeyboard(this.panel);
      return new Keeper(this.env, () => this.state, this.dispatch);
    });
    return this.#keeper.catch((error: unknown) => {
      this.#keeper = undefined;
      throw error;
    });
  }

  go(place: Place, thread?: string): void {
    this.#shownAt = now();
    this.dispatch({ type: 'go', place, thread });
    this.act((k) => k.follow());
  }

  tap(kind: Rated, score: number): void {
    this.dispatch({ type: 'tap', kind, score, id: uuid7(now()) });
    this.hold(kind);
  }

  edit(kind: Rated, change: { reasons?: readonly string[]; comment?: string }): void {
    this.dispatch({ type: 'edit', kind, ...change });
    this.hold(kind);
  }

  hold(kind: Rated): void {
    this.act((k) => k.hold(kind, this.#shownAt, this.panel.trap));
  }

  /** Fetches a part of the panel. */
  need(part: Part): void {
    this.act((k) => k.need(part));
  }

  /** Does something with the keeper as soon as it is there. */
  act(what: (keeper: Keeper) => void): void {
    this.keeper().then(what, (error: unknown) => warn('could not load', error));
  }

  /** Takes a thread that is no longer there out of the panel. */
  forget(id: string): void {
    this.act((k) => k.forget(id));
    this.dispatch({ type: 'go', place: 'csat' });
  }

  get shownAt(): number {
    return this.#shownAt;
  }
}
