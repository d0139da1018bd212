import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brotliBytes, withImports } from './weight.ts';

const dist = join(import.meta.dirname, '../../widget/dist');
interface Manifest {
  panel: string;
  more: string;
  everything: string[];
}
const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as Manifest;

test('a page pays at most 1.28 KiB for the script tag, with or without surveys that come up by themselves', () => {
  for (const loader of ['huiyin.js', 'huiyin-ask.js']) {
    const bytes = brotliBytes(dist, [loader]);
    console.log(`${loader} ${bytes} B of 1310`);
    expect(bytes).toBeLessThanOrEqual(1310);
  }
});

test('a rating can be given after at most 11 KiB', () => {
  const files = ['huiyin.js', ...withImports(dist, manifest.panel)];
  const bytes = brotliBytes(dist, files);
  console.log(`until a rating ${bytes} B of ${11 * 1024} in ${files.length} files`);
  expect(bytes).toBeLessThanOrEqual(11 * 1024);
});

/** The aim is 20 KiB; docs/decisions/014, 029, 050 and 060 say where the rest is and why it stays. These hold the line. */
test.each([
  ['what a visitor can open', ({ panel, more }: Manifest) => ['huiyin.js', panel, more], 27_210],
  ['everything a page can ever load', ({ everything }: Manifest) => everything, 32_920],
])('%s weighs no more than it did', (what, files, most) => {
  const bytes = brotliBytes(dist, files(manifest));
  console.log(`${what} ${bytes} B of ${most}`);
  expect(bytes).toBeLessThanOrEqual(most);
});
