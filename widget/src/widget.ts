import type { WidgetConfig } from '@huiyin/shared/contract/surveys';
import { now } from './clock.ts';
import { readConfig, settingsOf, withWords } from './config.ts';
import type { Env } from './env.ts';
import type { Keeper } from './keep/keeper.ts';
import { realm } from './natives.ts';
import { conversations, glimpse, initial, isSpoken, type Act, type Action, type Hands, type State } from './state.ts';
import { warn } from './warn.ts';

/** How one mounted thing differs from another. */
export interface Mount {
  /** Draws the state anew; resolves when it stands. */
  draw(): Promise<void>;
  /** Follows the theme of the page until it is disconnected. */
  readonly watching: MutationObserver;
  /** Makes what keeps the answers; a preview keeps none. */
  keeper?: ((widget: Widget) => Keeper) | undefined;
}

/** What the build puts behind the address of that part: at one that failed Chromium asks for nothing a second time. */
const here = import.meta as ImportMeta & { again: string };
here.again = '';

/** How long nothing may stand there before it is said that something comes. */
const patienceMs = 100;

/** One mounted thing: its state, what changes it, and what becomes of it. */
export interface Widget extends Hands {
  /** What is done in a view is seen at once, the rest of it as soon as what comes after the first view is there. */
  dispatch(action: Action): void;
  readonly env: Env;
  readonly mount: Mount;
  state: State;
  /** The launcher has the place and the name the site wants. */
  settled?: boolean;
  /** The one it stands in place of, until what was begun there is held here. */
  before?: Widget | undefined;
  /** Changes the state; draws it, and tells the page what it should know. */
  set(change: Partial<State>): void;
  /** Tells the page, by an event of the host that reaches the document. */
  tell(name: string, detail?: object): void;
  /** Stands in place of another one, from where that is, with its settings where they still hold. */
  goOn(before: Widget, config?: WidgetConfig): void;
  /**
   * Opens at a survey by its slug, or where it was; politely when it comes up by itself: the focus stays with the page. What was said
   * at an earlier turn than the last that was done comes too late, and does nothing. Without one it is said now.
   */
  open(turn?: number, place?: string, polite?: boolean): void;
  close(turn?: number): void;
  /** Asks what to show, and for what comes after it, once; the next call asks again for what did not come. */
  load(): Promise<void>;
  /** Shows these settings, at the place asked for or the first. Throws where they cannot be shown. */
  show(sent: WidgetConfig): void;
}

/** Makes one that has asked for nothing and drawn nothing yet. */
export function makeWidget(env: Env, mount: Mount): Widget {
  let keeper: Keeper | undefined;
  /** What was done before that was there: this page is its memory. */
  const begun: Act[] = [];
  /** What had the focus when it opened. */
  let had: Element | null;
  let completing = false;
  let loading = false;
  /** Whether something later was done already; else this is the last now. */
  const { calls } = env;
  const isLate = (turn = calls.push(0)): boolean => turn < calls.done! || !(calls.done = turn);

  const run = (what: Act): void => {
    (async () => what(keeper!))().catch((error: unknown) => warn('failed', error));
  };

  const fail = (error: unknown): void => {
    warn('could not load', error);
    widget.set({ failed: true });
  };

  /** Fetches what comes after the first view, and its words; what did not come may come the next time. */
  async function complete(): Promise<void> {
    const { config, failed } = widget.state;
    const silent = config && !isSpoken(widget.state);
    if (completing || (keeper && !silent)) return;
    completing = true;
    if (failed && config) widget.set({ failed: false });
    try {
      await Promise.all([keeper ?? keep(), silent && speak(config)]);
      completing = false;
      // There may be other settings by now.
      if (config !== widget.state.config) void complete();
    } catch (error) {
      completing = false;
      fail(error);
    }
  }

  async function keep(): Promise<void> {
    if (!widget.state.more) {
      const more = await import('./more.ts').catch((error) => {
        here.again += '?';
        throw error;
      });
      widget.set({ more });
      more.dress(widget);
    }
    keeper = (mount.keeper ?? widget.state.more!.keep)(widget);
    begun.splice(0).forEach(run);
  }

  async function speak(config: WidgetConfig): Promise<void> {
    const spoken = await withWords(env, config);
    // A preview may show something else by now.
    if (widget.state.config === config) widget.set({ config: spoken });
  }

  const widget: Widget = {
    env,
    mount,
    state: { ...initial, language: env.language },
    set(change) {
      const before = widget.state;
      const { config, failed, late, more } = (widget.state = { ...before, ...change });
      more?.tell(widget, before);
      if (config || failed || late) void mount.draw();
    },
    dispatch(action) {
      const { type } = action;
      if (type === 'close') return widget.close();
      if (type === 'load') return void widget.load();
      widget.set(glimpse(widget.state, { at: now(), ...action } as Action));
      widget.act((k) => (type === 'go' ? k.follow() : widget.state.more!.did(widget, action)));
    },
    act(what) {
      if (keeper) run(what);
      else begun.push(what);
      void complete();
    },
    tell(name, detail) {
      const { CustomEvent } = realm('CustomEvent');
      env.root.host.dispatchEvent(new CustomEvent(`huiyin:${name}`, { bubbles: true, composed: true, detail }));
    },
    goOn(before, config) {
      widget.before = before;
      widget.state = { ...before.state, open: false, config, more: undefined, language: env.language };
    },
    open(turn, place, polite) {
      if (isLate(turn)) return;
      const { config, more, open, place: last } = widget.state;
      const to = place ?? (more?.unread(widget.state) ? conversations : last);
      const shown = config && isThere(config, to) ? config : undefined;
      if (!open) had = document.activeElement;
      widget.set({ open: true, polite, place: to, config: shown, shownAt: now() });
      void widget.load();
      if (!open) widget.tell('open');
    },
    close(turn) {
      const { open, polite } = widget.state;
      if (isLate(turn) || !open) return;
      widget.set({ open: false });
      if (!polite || env.root.activeElement) {
        env.button.focus();
        // It may be hidden with its menu, or gone.
        if (!env.button.matches(':focus')) (had as HTMLElement | null)?.focus();
      }
      widget.tell('close');
      if (keeper || begun[0]) widget.act((k) => k.leave());
    },
    async load() {
      if (loading) return;
      if (widget.state.config) return widget.act(() => {});
      loading = true;
      widget.set({ failed: false });
      // Mostly they are there by then, and one drawing does for two.
      const late = setTimeout(() => widget.set({ late: true }), patienceMs);
      try {
        const config = await settingsOf(env);
        const { place } = widget.state;
        // One that is neither in the panel nor comes up by itself comes when it is asked for by its name.
        widget.show(
          isThere(config, place) || place === env.survey
            ? config
            : await settingsOf({ ...env, survey: place, config: undefined }),
        );
        await mount.draw();
      } catch (error) {
        env.config = undefined;
        fail(error);
      }
      clearTimeout(late);
      loading = false;
      // What comes next is asked for once this is painted.
      setTimeout(() => widget.act(() => {}), 50);
    },
    show(sent) {
      const config = readConfig(sent, env);
      const { place } = widget.state;
      const there = isThere(config, place);
      if (!there) warn(`there is no survey called ${place}`);
      const to = (there && place) || env.survey || (config.surveys[0]?.slug ?? '');
      widget.set({ config, place: to, shownAt: now() });
    },
  };
  return widget;
}

/** Whether a place is there, or none was asked for. */
const isThere = ({ surveys }: WidgetConfig, place: string): boolean =>
  !place || place === conversations || surveys.some((s) => s.slug === place);
