import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gzipBytes, withImports } from './weight.ts';

const dist = join(import.meta.dirname, '../../admin/dist');
const html = readFileSync(join(dist, 'index.html'), 'utf8');

/** What index.html names, wherever the admin is mounted, and the modules those import. */
function firstView(): string[] {
  const named = [...html.matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.(?:js|css))"/g)].map(([, file = '']) => file);
  return [...new Set(named.flatMap((file) => (file.endsWith('.js') ? withImports(dist, file) : [file])))];
}

test('the first view of the admin weighs at most 120 KB before charts', () => {
  const files = firstView();
  const bytes = gzipBytes(dist, files);
  console.log(`admin ${bytes} B of 120000 in ${files.length} files`);
  expect(files.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(120_000);
});
