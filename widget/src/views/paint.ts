import type { Theme } from '@huiyin/shared/contract/sites';
import type { Env } from '../env.ts';
import { isColor, markOn, textOn } from '../theme.ts';
import { warn } from '../warn.ts';

/** The accent: the tag's own, else what the page's style sheet says, else `normal`. */
function accentOf({ accent, root }: Env, normal: string): string {
  const own = getComputedStyle(root.host).getPropertyValue('--huiyin-accent').trim();
  if (own && !isColor(own)) warn('--huiyin-accent ignored, it must be #rrggbb', own);
  if (accent && !isColor(accent)) warn('data-accent ignored, it must be #rrggbb', accent);
  return [accent, own].find(isColor) ?? normal;
}

/** The rules of a site's look. */
export function paint(env: Env, { scheme, radius, font, ...theme }: Theme): string {
  const accent = accentOf(env, theme.accent);
  return (
    `.huiyin{--accent:${accent};--on-accent:${textOn(accent)};--mark:${markOn(accent)};--radius:${radius}px;` +
    `--off:${env.offset ?? theme.offset}px;${scheme === 'auto' ? '' : `--scheme:${scheme};`}${font ? `--font:${font}` : ''}}`
  );
}
