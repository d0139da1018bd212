import type { ShownQuestion } from '@huiyin/shared/contract/questions';
import type { ShownSurvey, WidgetConfig } from '@huiyin/shared/contract/surveys';
import { now } from './clock.ts';
import { readConfig, settingsOf, withWords } from './config.ts';
import type { Env } from './env.ts';
import type { Keeper } from './keep/keeper.ts';
import type * as more from './more.ts';
import { realm } from './natives.ts';
import { conversations, initial, isSpoken, type Action, type State } from './state.ts';
import { warn } from './warn.ts';

/** What comes after the first view: the other views and what keeps and sends. */
export type More = typeof more;

/** What an answer is held and sent by. */
export type Keeping = Pick<
  Keeper,
  | 'hold'
  | 'send'
  | 'leave'
  | 'end'
  | 'complain'
  | 'say'
  | 'rate'
  | 'saw'
  | 'drop'
  | 'take'
  | 'forget'
  | 'follow'
  | 'pictureUrl'
>;

/** How one mounted thing differs from another. */
export interface Mount {
  /** Draws the state anew; resolves when it stands. */
  draw(): Promise<void>;
  /** Follows the theme of the page until it is disconnected. */
  readonly watching: MutationObserver;
  /** What a machine wrote into the field people do not see. */
  trap(): string;
  /** Makes what keeps the answers; a preview keeps none. */
  keeper?: ((widget: Widget) => Keeping) | undefined;
  /** Id of the answer, where a link may be answered once. */
  responseId?: string | undefined;
}

/** What the build puts behind the address of that part: at one that failed Chromium asks for nothing a second time. */
const here = import.meta as ImportMeta & { again: string };
here.again = '';

/** What is done with what keeps and sends. */
type Act = (keeper: Keeping, more: More) => unknown;

/** How long nothing may stand there before it is said that something comes. */
const patienceMs = 100;

/** One mounted thing: its state, what changes it, and what becomes of it. */
export class Widget {
  readonly env: Env;
  readonly mount: Mount;
  state = initial;
  more: More | undefined;
  /** When what is shown was shown, Unix ms. */
  shownAt = 0;
  /** The launcher has the place and the name the site wants. */
  settled = false;
  /** The one it stands in place of, until what was begun there is held here. */
  before: Widget | undefined;
  #keeper: Keeping | undefined;
  /** What was done before that was there: this page is its memory. */
  readonly #begun: Act[] = [];
  #completing = false;
  #loading = false;

  constructor(env: Env, mount: Mount) {
    this.env = env;
    this.mount = mount;
  }

  /** Changes the state; draws it, and tells the page what it should know. */
  set(change: Partial<State>): void {
    const before = this.state;
    this.state = { ...before, ...change };
    this.more?.tell(this, before);
    const { config, failed, late } = this.state;
    if (config || failed || late) void this.mount.draw();
  }

  /** What happened later on is told in actions. */
  dispatch = (action: Action): void => this.set(this.more!.reduce(this.state, action));

  /** Tells the page, by an event of the host that reaches the document. */
  tell(name: string, detail?: object): void {
    const { CustomEvent } = realm('CustomEvent');
    this.env.root.host.dispatchEvent(new CustomEvent(`huiyin:${name}`, { bubbles: true, composed: true, detail }));
  }

  /** Stands in place of another one, from where that is, with its settings where they still hold. */
  goOn(before: Widget, config?: WidgetConfig): void {
    this.before = before;
    this.state = { ...before.state, open: false, config };
  }

  /** Opens at a survey by its slug, or where it was; politely when it comes up by itself. */
  open(place?: string, polite?: boolean): void {
    const { state, more } = this;
    const { config } = state;
    const to = place ?? (more?.unread(state) ? conversations : state.place);
    this.set({ open: true, polite, place: to, config: config && isThere(config, to) ? config : undefined });
    this.shownAt = now();
    void this.load();
    if (!state.open) this.tell('open');
  }

  close(): void {
    const { env, state } = this;
    if (!state.open) return;
    this.set({ open: false });
    if (!state.polite || env.root.activeElement) env.button.focus();
    this.tell('close');
    if (this.#keeper || this.#begun[0]) this.act((k) => k.leave());
  }

  /** Asks what to show, and for what comes after it, once; the next call asks again for what did not come. */
  async load(): Promise<void> {
    if (this.#loading) return;
    if (this.state.config) return this.act(() => {});
    this.#loading = true;
    this.set({ failed: false });
    // Mostly they are there by then, and one drawing does for two.
    const late = setTimeout(() => this.set({ late: true }), patienceMs);
    try {
      const config = await settingsOf(this.env);
      const { place } = this.state;
      // One that is neither in the panel nor comes up by itself comes when it is asked for by its name.
      this.show(
        isThere(config, place) || place === this.env.survey
          ? config
          : await settingsOf({ ...this.env, survey: place, config: undefined }),
      );
      await this.mount.draw();
    } catch (error) {
      this.env.config = undefined;
      this.#fail(error);
    }
    clearTimeout(late);
    this.#loading = false;
    // What comes next is asked for once this is painted.
    setTimeout(() => this.act(() => {}), 50);
  }

  /** Shows these settings, at the place asked for or the first. Throws where they cannot be shown. */
  show(sent: WidgetConfig): void {
    const config = readConfig(sent, this.env);
    const { place } = this.state;
    const there = isThere(config, place);
    if (!there) warn(`there is no survey called ${place}`);
    this.set({ config, place: (there && place) || this.env.survey || (config.surveys[0]?.slug ?? '') });
    this.shownAt = now();
  }

  /** Does something with what keeps and sends: at once, or as soon as that is there. */
  act(what: Act): void {
    if (this.#keeper) this.#do(what);
    else this.#begun.push(what);
    void this.#complete();
  }

  #do(what: Act): void {
    (async () => what(this.#keeper!, this.more!))().catch((error: unknown) => warn('failed', error));
  }

  /** Fetches what comes after the first view, and its words; what did not come may come the next time. */
  async #complete(): Promise<void> {
    const { config, failed } = this.state;
    const silent = config && !isSpoken(this.state);
    if (this.#completing || (this.#keeper && !silent)) return;
    this.#completing = true;
    if (failed && config) this.set({ failed: false });
    try {
      await Promise.all([this.#keeper ?? this.#keep(), silent && this.#speak(config)]);
      this.#completing = false;
      // There may be other settings by now.
      if (config !== this.state.config) void this.#complete();
    } catch (error) {
      this.#completing = false;
      this.#fail(error);
    }
  }

  async #keep(): Promise<void> {
    if (!this.more) {
      this.more = await import('./more.ts').catch((error) => {
        here.again += '?';
        throw error;
      });
      this.more.dress(this);
      void this.mount.draw();
    }
    this.#keeper = (this.mount.keeper ?? this.more.keep)(this);
    this.#begun.splice(0).forEach((what) => this.#do(what));
  }

  async #speak(config: WidgetConfig): Promise<void> {
    const spoken = await withWords(this.env, config);
    // A preview may show something else by now.
    if (this.state.config === config) this.set({ config: spoken });
  }

  #fail(error: unknown): void {
    warn('could not load', error);
    this.set({ failed: true });
  }

  go(place: string, thread = this.state.current): void {
    this.shownAt = now();
    this.set({ place, current: thread, preselected: undefined });
    this.act((k) => k.follow());
  }

  /** A point of a scale was chosen: seen at once, held as soon as that can be. */
  rate(survey: ShownSurvey, q: ShownQuestion, score: number): void {
    if (!this.state.drafts[survey.slug]) this.set({ preselected: score });
    this.act((_, more) => more.rate(this, survey, q, score));
  }
}

/** Whether a place is there, or none was asked for. */
const isThere = ({ surveys }: WidgetConfig, place: string): boolean =>
  !place || place === conversations || surveys.some((s) => s.slug === place);
