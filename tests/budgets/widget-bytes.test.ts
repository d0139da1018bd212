import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brotliBytes, withImports } from './weight.ts';

const dist = join(import.meta.dirname, '../../widget/dist');
const { loader, panel } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as {
  loader: string;
  panel: string;
};

test('a page pays at most 1.0 KiB for the script tag', () => {
  const bytes = brotliBytes(dist, [loader]);
  console.log(`loader ${bytes} B of 1024`);
  expect(bytes).toBeLessThanOrEqual(1024);
});

test('a rating can be given after at most 11 KiB', () => {
  const files = [loader, ...withImports(dist, panel)];
  const bytes = brotliBytes(dist, files);
  console.log(`until a rating ${bytes} B of ${11 * 1024} in ${files.length} files`);
  expect(bytes).toBeLessThanOrEqual(11 * 1024);
});
