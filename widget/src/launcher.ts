import type { Theme } from '@huiyin/shared/contract/sites';
import { labelPattern } from './config.ts';
import type { Env } from './env.ts';
import { fill } from './fill.ts';
import { unread } from './reduce.ts';
import { sheet } from './sheet.ts';
import type { Widget } from './widget.ts';

/** Ours; none where the page has a button of its own. */
const launcherOf = ({ root }: Env): HTMLElement | null => root.querySelector<HTMLElement>(':host>button');

/** Shows how much news there is, on our own launcher: nothing is changed on a button of the page. */
export function tellNews({ env, state }: Widget): void {
  const launcher = launcherOf(env);
  if (!launcher) return;
  const n = unread(state) || '';
  const label = launcher.firstChild!.textContent;
  const badge = launcher.querySelector('b') ?? launcher.appendChild(document.createElement('b'));
  badge.textContent = `${n}`;
  launcher.ariaLabel = n ? `${label} (${fill(state.config?.words.news ?? '{n}', { n })})` : label;
}

/**
 * Puts the launcher where the site wants it, under its name, as far as the tag does not say: once the panel was opened, and never
 * under the pointer that is at it. A finger has left it by then.
 */
export function settleLauncher(widget: Widget): void {
  const { env, state } = widget;
  const launcher = launcherOf(env);
  if (!launcher || widget.settled) return;
  widget.settled = true;
  const settle = (): void => {
    const { theme, language } = state.config!;
    const label = labelPattern.test(env.label ?? '') ? undefined : theme.label?.[language];
    env.root.adoptedStyleSheets.push(sheet(placeOf(theme) + iconOf(theme)));
    if (label) launcher.firstChild!.textContent = label;
    tellNews(widget);
  };
  if (launcher.matches(':hover') && matchMedia('(hover)').matches)
    launcher.addEventListener('pointerleave', settle, { once: true });
  else settle();
}

/** The rule of the sign that stands in place of the bubble that the loader draws. */
export const iconOf = ({ icon }: Theme): string => {
  const sign = { star: '"☆\\FE0E"', smile: '"☺\\FE0E"', none: 'none', bubble: '' }[icon];
  return sign ? `:host>button:before{all:unset;content:${sign};font-size:20px;line-height:1px}` : '';
};

/** The rule of the corner of the window. */
export function placeOf({ position, offset, zIndex }: Theme): string {
  const [edge, side] = position.split('-') as [string, string];
  return (
    `:host{inset:auto!important;${side}:min(${offset}px,40%)!important;${edge}:calc(${offset}px + env(safe-area-inset-${edge}))!important;` +
    `z-index:${zIndex}!important}`
  );
}
