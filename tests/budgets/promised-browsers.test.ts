import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hostedStyle } from '@huiyin/server/hosted/style';
import { gonePage, surveyPage } from '@huiyin/server/hosted/view-page';
import type { Wanted } from '@huiyin/server/hosted/wanted';
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

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const built = (folder: string): [string, string][] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|css|html)$/.test(file))
    .map((file) => [file, read(join(folder, file))]);

/** What the server says itself: the page of a survey, and what stands where none is open. */
async function hostedPages(): Promise<[string, string][]> {
  const site = { key: 'k', name: 'Shop', scheme: 'dark' };
  const wanted = { language: 'ar', channel: 'kiosk', touchpoint: 'Till', score: 4, responseId: undefined, kiosk: true };
  const survey = surveyPage({ site, slug: 'csat', script: 'page.js', wanted: wanted as Wanted });
  return [
    ['survey.html', String(await survey)],
    ['gone.html', String(await gonePage('en'))],
    ['survey.css', hostedStyle],
  ];
}

test('what the built files use that a promised browser lacks is what docs/browsers.md gives a stand-in for', async () => {
  expect([chrome, firefox, safari].every(Number.isFinite)).toBe(true);
  const files = new Map([...built('admin/dist'), ...built('widget/dist'), ...(await hostedPages())]);
  for (const kind of ['.js', '.css', '.html']) expect([...files.keys()].some((file) => file.endsWith(kind))).toBe(true);
  const found = newer(files, promised);
  expect([...found.keys()].toSorted(), JSON.stringify(Object.fromEntries(found))).toEqual(
    replaced
      .slice(2)
      .flatMap(([names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
      .toSorted(),
  );
});

test('a browser that is too old is told the versions of docs/browsers.md, in each language', () => {
  const console = versions.find(([what]) => what === 'console') ?? [];
  const least = console.slice(1).map((cell) => /[\d.]+/.exec(cell)?.[0]);
  const told = (file: string): string[][] =>
    [...read(file).matchAll(/Chrome ([\d.]+)\D+Firefox ([\d.]+)\D+Safari ([\d.]+)/g)].map(([, ...each]) => each);
  for (const file of ['admin/index.html', 'admin/dist/index.html', 'admin/dist/door.html'])
    expect(told(file), file).toEqual([least, least, least]);
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
  ['a`<dialog closedby=${b}>`', '<dialog closedby>'],
])('%s in code is newer than promised', (code, name) => {
  expect([...newer(new Map([['a.js', code]]), promised).keys()]).toContain(name);
});

test.each([
  ['p{text-wrap-style:balance}', 'text-wrap-style:'],
  ['p{display:grid-lanes}', 'display: grid-lanes'],
  ['p{width:if(style(--a: 1): 1px)}', 'if()'],
  ['p{color:contrast-color(red)}', 'contrast-color()'],
  ['p{width:1rcap}', '1rcap'],
  ['@media (device-posture:folded){p{margin:0}}', '(device-posture)'],
  ['details::details-content{margin:0}', ':details-content'],
  ['@media print{select:open{margin:0}}', ':open'],
])('%s in styles is newer than promised', (styles, name) => {
  expect([...newer(new Map([['a.css', styles]]), promised).keys()]).toContain(name);
});

test.each([
  ['<p><selectedcontent></selectedcontent></p>', '<selectedcontent>'],
  ['<input type="checkbox" switch>', '<input switch>'],
  ['<p focusgroup="toolbar">', '<… focusgroup>'],
])('%s in markup is newer than promised', (markup, name) => {
  expect([...newer(new Map([['a.html', markup]]), promised).keys()]).toContain(name);
});

test('what every promised browser has, and names the code gives itself, are not', () => {
  const code =
    'class a{requestClose(){}}; new a().requestClose(); b({navigation:1}).navigation; Object.groupBy(c, d); e`p:has(a){gap:1px}`';
  expect([...newer(new Map([['a.js', code]]), promised).keys()]).toEqual([]);
});
