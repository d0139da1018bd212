import { luminance } from './theme.ts';

/** Contrast of two `#rrggbb` colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** `accent`, moved towards white or black until it stands out from `surface` by 3 to 1. */
export function accentOn(accent: string, surface: string): string {
  const goal = luminance(surface) > 0.179 ? 0 : 255;
  let seen = accent;
  for (let i = 0; contrast(seen, surface) < 3 && i < 20; i++) seen = towards(seen, goal);
  return seen;
}

const towards = (hex: string, goal: number): string =>
  `#${[1, 3, 5].map((i) => mix(parseInt(hex.slice(i, i + 2), 16), goal)).join('')}`;

const mix = (from: number, to: number): string =>
  Math.round(from + (to - from) / 8)
    .toString(16)
    .padStart(2, '0');
