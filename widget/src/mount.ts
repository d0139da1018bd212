import { render } from 'lit/html.js';
import type { Theme } from '@huiyin/shared/contract/sites';
import type { Env } from './env.ts';
import { guardKeys } from './keys.ts';
import { initial, isOver, type State } from './state.ts';
import { sheet } from './sheet.ts';
import { paint, watchScheme } from './paint.ts';
import { rove } from './views/rove.ts';
import { warn } from './warn.ts';
import { makeWidget, type Mount, type Widget } from './widget.ts';

export interface Look extends Pick<Mount, 'keeper'> {
  /** Comes before the site's look. */
  readonly theme?: Partial<Theme>;
  readonly sheets: readonly string[];
  /** What is drawn of the state, with what else the page says of it in this moment. */
  template(widget: Widget): unknown;
  /** After each drawing; `before` is what was drawn last. */
  updated?(widget: Widget, before: State): void;
}

/** Puts a widget into a root: drawn when its state changes, with the look of its site, the focus kept inside. */
export function mount(env: Env, look: Look): Widget {
  const { root } = env;
  let before = initial;
  let hadFocus = false;
  const updated = (): void => {
    const { state } = widget;
    const last = before;
    before = state;
    look.updated?.(widget, last);
    const stepped = state.place === last.place && stepOf(state) !== stepOf(last);
    if (hadFocus && (stepped || !root.activeElement)) focusPlace(root);
    hadFocus = false;
    state.more?.drawn(widget);
  };
  // Reads what the page says of our host, which is cheap only while nothing new is drawn.
  const dress = (): void => {
    const { config } = widget.state;
    if (config) skin.replaceSync(paint(env, { ...config.theme, ...look.theme }));
  };
  let drawing: Promise<void> | undefined;
  // All changes of one turn are one drawing.
  const draw = (): Promise<void> => {
    hadFocus ||= !!root.activeElement?.closest('.huiyin');
    return (drawing ??= Promise.resolve().then(() => {
      drawing = undefined;
      try {
        if (widget.state.config !== before.config) dress();
        render(look.template(widget), root);
        updated();
      } catch (error) {
        warn('could not draw', error);
      }
    }));
  };
  const widget = makeWidget(env, { ...look, draw, watching: watchScheme(dress) });
  guardKeys(root.host, rove);
  const skin = sheet('');
  root.adoptedStyleSheets.push(...look.sheets.map(sheet), skin);
  return widget;
}

/** Changes when another question of a place is asked. */
export const stepOf = (state: State): string => {
  const draft = state.drafts[state.place];
  return `${draft?.path.slice(1) ?? ''} ${isOver(state, draft)}`;
};

/** To what there is to answer, else to the whole. */
export function focusPlace(root: ShadowRoot): void {
  const find = (what: string) => root.querySelector<HTMLElement>(what);
  (
    find('.body .thanks') ??
    find('.body .answer [tabindex="0"]') ??
    find('.body .answer :is(button,textarea)') ??
    find('.huiyin')
  )?.focus();
}
