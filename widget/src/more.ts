import type { WidgetConfig } from '@huiyin/shared/contract/surveys';
import { showBadge } from './keep/badge.ts';
import { startKeeper, type Keeper } from './keep/keeper.ts';
import { fill } from './fill.ts';
import type { Env } from './env.ts';
import { goOn } from './go-on.ts';
import type { Theme } from '@huiyin/shared/contract/sites';
import { resize } from './drawn.ts';
import { guardFocus } from './guard-focus.ts';
import { liftAboveKeyboard } from './lift.ts';
import { moreStyles } from './more-styles.ts';
import { unread } from './reduce.ts';
import { sheet } from './sheet.ts';
import type { Widget } from './widget.ts';

export { rate, tell } from './answering.ts';
export { reduce, unread } from './reduce.ts';
export { drawn, resize } from './drawn.ts';
export { after } from './views/after.ts';
export { aside } from './views/aside.ts';
export { control } from './views/control.ts';
export { failed } from './views/failed.ts';
export { threads } from './views/threads.ts';

/** What every mounted thing needs once its first view stands. */
export function dress(widget: Widget): void {
  const { env } = widget;
  const { config } = widget.state;
  env.root.adoptedStyleSheets.push(sheet(moreStyles));
  // A launcher goes where the site wants it, as far as the tag does not say.
  if (config && env.root.querySelector(':host>.panel')) {
    env.root.adoptedStyleSheets.push(sheet(placeOf(env, config.theme) + iconOf(config.theme)));
    nameLauncher(env, config);
  }
  guardFocus();
  liftAboveKeyboard(env.root);
  resize(widget);
}

/** Makes what keeps and sends, and the mark of news on the launcher. */
export function keep(widget: Widget): Keeper {
  const { env } = widget;
  const label = env.root.querySelector(':host>button')?.textContent ?? '';
  const keeper = startKeeper(
    env,
    () => widget.state,
    (action) => {
      widget.dispatch(action);
      const n = unread(widget.state);
      const { config } = widget.state;
      if (label) showBadge(env, label, n, config?.words.news ? fill(config.words.news, { n }) : `${n}`);
    },
  );
  goOn(widget);
  return keeper;
}

/** In place of the bubble that the loader draws. */
const iconOf = ({ icon }: Theme): string => {
  const sign = { star: '"☆\\FE0E"', smile: '"☺\\FE0E"', none: 'none', bubble: '' }[icon];
  return sign ? `:host>button:before{all:unset;content:${sign};font-size:20px;line-height:1px}` : '';
};

/** The site's own text, where neither the tag nor the page's own button says another. */
function nameLauncher({ root, label }: Env, { theme, language }: WidgetConfig): void {
  const button = root.querySelector(':host>button');
  const name = theme.label?.[language];
  if (button && name && !label) button.textContent = name;
}

function placeOf(env: Env, theme: Theme): string {
  const [edge, side] = (env.position ?? theme.position).split('-') as [string, string];
  const off = `${env.offset ?? theme.offset}px`;
  return (
    `:host{inset:auto!important;${side}:${off}!important;${edge}:calc(${off} + env(safe-area-inset-${edge}))!important;` +
    `z-index:${env.z ?? theme.zIndex}!important}`
  );
}
