import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { widgetBars, type WidgetBuild } from '../kit/widget-bars.ts';
import { brotliBytes, withImports } from './weight.ts';

const dist = join(import.meta.dirname, '../../widget/dist');
const build = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as WidgetBuild;

test.each(widgetBars)('$what weighs at most $most B', ({ what, most, asked = most, files }) => {
  const bytes = brotliBytes(dist, files(build));
  console.log(`${what} ${bytes} B of ${most}, asked ${asked}`);
  expect(bytes).toBeLessThanOrEqual(most);
});

test('a rating can be given after the loader and one part, within 11 KiB', () => {
  const files = ['huiyin.js', ...withImports(dist, build.panel)];
  expect(files).toHaveLength(2);
  expect(brotliBytes(dist, files)).toBeLessThanOrEqual(11 * 1024);
});
