import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newer } from './newer.ts';

const root = join(import.meta.dirname, '../..');
const [versions = [], replaced = []] = readFileSync(join(root, 'docs/browsers.md'), 'utf8')
  .split('\n\n')
  .filter((part) => part.startsWith('|'))
  .map((table) =>
    table.split('\n').map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    ),
  );

const oldest = (column: number): number =>
  Math.min(
    ...versions
      .slice(2)
      .flatMap((row) => (row[column] ?? '').match(/[\d.]+/g) ?? [])
      .map(Number),
  );
const [chrome, firefox, safari] = [oldest(1), oldest(2), oldest(3)];
const promised = new Map(
  Object.entries({
    chrome,
    edge: chrome,
    chrome_android: chrome,
    firefox,
    firefox_android: firefox,
    safari,
    safari_ios: safari,
  } as const),
) as Parameters<typeof newer>[1];

const built = (folder: string): [string, string][] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => [file, readFileSync(join(root, folder, file), 'utf8')]);

test('what the built code uses that a promised browser lacks is what docs/browsers.md gives a stand-in for', () => {
  expect([chrome, firefox, safari].every(Number.isFinite)).toBe(true);
  const files = new Map([...built('admin/dist'), ...built('widget/dist')]);
  const found = newer(files, promised);
  expect([...found.keys()].toSorted(), JSON.stringify(Object.fromEntries(found))).toEqual(
    replaced
      .slice(2)
      .flatMap(([names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
      .toSorted(),
  );
});

test.each([
  ['new Temporal.Now()', 'Temporal'],
  ['addEventListener("x", () => new URLPattern(a))', 'URLPattern'],
  ['const { navigation: n } = window', 'window.navigation'],
  ['navigator.login.setStatus(a)', 'navigator.login'],
  ['a(b => Promise.try(b))', 'Promise.try'],
  ['a?.b.togglePopover().requestClose()', '.requestClose()'],
  ['a`p{margin:0;text-wrap-style:balance}`', 'text-wrap-style:'],
  ['a("p::details-content{margin:0}")', ':details-content'],
  ['a`@scope(p){a{margin:0}}`', '@scope'],
])('%s is newer than promised', (code, name) => {
  expect([...newer(new Map([['a.js', code]]), promised).keys()]).toContain(name);
});

test('what every promised browser has, and names the code gives itself, are not', () => {
  const code =
    'class a{requestClose(){}}; new a().requestClose(); b({navigation:1}).navigation; Object.groupBy(c, d); e`p:has(a){gap:1px}`';
  expect([...newer(new Map([['a.js', code]]), promised).keys()]).toEqual([]);
});
