import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';

const root = join(import.meta.dirname, '../..');

/** What each of a sheet's colours is in light and in dark. */
function tokens(file: string): Map<string, [light: string, dark: string]> {
  const written = /--([\w-]+): (?:var\(--[\w-]+, )?light-dark\((#[\da-f]{3,6}), (#[\da-f]{3,6})\)/g;
  const found = readFileSync(join(root, file), 'utf8').matchAll(written);
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));
}

/** Everything that is written on a ground, and what bounds a control there (WCAG 2.2, 1.4.3 and 1.4.11). */
const sheets = [
  {
    file: 'admin/src/ui/tokens.css',
    pairs: [
      ...on(['surface', 'raised', 'sunken'], ['text', 'muted', 'accent', 'good', 'watch', 'bad'], 4.5),
      ...on(['accent-soft', 'good-soft', 'watch-soft', 'bad-soft'], ['text'], 4.5),
      ...['accent', 'good', 'watch', 'bad'].flatMap((name) => on([`${name}-soft`], [name], 4.5)),
      ...on(['accent'], ['on-accent'], 4.5),
      ...on(['surface', 'raised', 'sunken'], ['edge'], 3),
    ],
  },
  {
    file: 'widget/src/styles.ts',
    pairs: [...on(['surface', 'raised'], ['text', 'muted'], 4.5), ...on(['surface', 'raised'], ['edge'], 3)],
  },
];

type Pair = [ink: string, ground: string, least: number];

function on(grounds: string[], inks: string[], least: number): Pair[] {
  return grounds.flatMap((ground) => inks.map((ink): Pair => [ink, ground, least]));
}

describe.each(sheets)('the colours of $file', ({ file, pairs }) => {
  const colours = tokens(file);
  test.each(pairs)('%s on %s has at least %d to 1, in light and in dark', (ink, ground, least) => {
    for (const theme of [0, 1] as const)
      expect(contrast(colours.get(ink)![theme], colours.get(ground)![theme])).toBeGreaterThanOrEqual(least);
  });
});
