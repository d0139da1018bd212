import type { Theme } from '@huiyin/shared/contract/sites';
import type { Env } from './env.ts';
import { realm } from './natives.ts';
import { isColor, markOn, textOn } from './theme.ts';
import { warn } from './warn.ts';

/** The accent: the tag's own, else what the page's style sheet says, else `normal`. */
function accentOf({ accent, root }: Env, normal: string): string {
  const own = getComputedStyle(root.host).getPropertyValue('--huiyin-accent').trim();
  for (const [said, by] of [
    [own, '--huiyin'],
    [accent, 'data'],
  ])
    if (said && !isColor(said)) warn(`${by}-accent ignored, it must be #rrggbb`, said);
  return [accent, own].find(isColor) ?? normal;
}

/** Names under which pages say on their root or body which scheme they are drawn in, as value or class. */
const said = /(?:^| )(?:theme-|is-)?(dark|light)(?:-(?:mode|theme))?(?: |$)/i;
const names = ['data-theme', 'data-bs-theme', 'data-color-scheme', 'class'];

/** There is no body yet where a page opens the panel from its head. */
const speakers = (): Element[] => [document.documentElement, document.body].filter(Boolean);

/** Calls back when the page says something else. Ended by disconnect(). */
export function watchScheme(changed: () => void): MutationObserver {
  const { MutationObserver } = realm('MutationObserver');
  const observer = new MutationObserver(changed);
  for (const element of speakers()) observer.observe(element, { attributeFilter: names });
  return observer;
}

/** The scheme the page is drawn in, where it has decided; undefined where it leaves that to the system. */
function schemeOfPage(): string | undefined {
  const attributes = speakers().flatMap((element) => names.map((name) => element.getAttribute(name)));
  const { colorScheme } = getComputedStyle(document.documentElement);
  return (said.exec(attributes.join(' ')) ?? /^(light|dark)$/.exec(colorScheme))?.[1];
}

/** The rules of a site's look. */
export function paint(env: Env, { scheme, radius, font, ...theme }: Theme): string {
  const accent = accentOf(env, theme.accent);
  const drawn = scheme === 'auto' ? schemeOfPage() : scheme;
  return (
    `.huiyin{--accent:${accent};--on-accent:${textOn(accent)};--mark:${markOn(accent)};--radius:${radius}px;` +
    `--off:${theme.offset}px;${drawn ? `--scheme:${drawn.toLowerCase()};` : ''}${font ? `--font:${font}` : ''}}`
  );
}
