import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { quotesOf, titlesOf } from './quoted-tests.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).toSorted();
const tests = globSync('{admin,server,shared,tests,widget}/**/*.test.ts', {
  cwd: root,
  exclude: (path) => /(^|\/)(node_modules|dist)$/.test(path),
});

test.each(pages)('every test that %s names is there', (page) => {
  const missing = quotesOf(read(page)).flatMap(({ file, titles }) => {
    const there = tests.filter((one) => one === file || one.endsWith(`/${file}`));
    if (there.length !== 1) return [`${file} is ${there.length} files`];
    const known = titlesOf(read(there[0]!));
    return titles.filter((title) => !known.has(title)).map((title) => `${there[0]} has no test “${title}”`);
  });
  expect(missing).toEqual([]);
});

test('every row of the field notes says what shows it, or whose it is', () => {
  const tables = read('docs/field-notes.md')
    .split('\n\n')
    .filter((part) => part.startsWith('|'));
  const rows = tables.flatMap((table) => table.trim().split('\n').slice(2));
  const last = (row: string): string => row.split('|').at(-2) ?? '';
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter((row) => !/\.test\.ts`|`pnpm |issue \d|\b[TWCS]\d/.test(last(row)))).toEqual([]);
});

test.each([
  ['`a.test.ts` “one”, “two” and “three”: “not this”', [{ file: 'a.test.ts', titles: ['one', 'two', 'three'] }]],
  ['“not this” `a/b.test.ts` “on “…” it is”', [{ file: 'a/b.test.ts', titles: ['on “…” it is'] }]],
  [
    '`a.test.ts`; `b.test.ts` “one”',
    [
      { file: 'a.test.ts', titles: [] },
      { file: 'b.test.ts', titles: ['one'] },
    ],
  ],
  ['`a.ts` “one”', []],
])('of %j are read', (text, quotes) => {
  expect(quotesOf(text)).toEqual(quotes);
});

test('a title is what stands in the code, whatever fills its places, alone or after its group', () => {
  const code = `
    describe.each([1])('a %s of %j', () => {
      test.skipIf(!a).each(b)('is $name, 100 % \\'so\\'', { tags: 'x' }, () => {});
      for (const c of d) it(\`does \${c}\`, () => { x('no test'); });
    });
    test.runIf(e)(f, () => {});`;
  const group = 'a … of …';
  const [first, second] = ["is …, 100 % 'so'", 'does …'];
  expect([...titlesOf(code)]).toEqual([group, first, `${group} › ${first}`, second, `${group} › ${second}`]);
});
