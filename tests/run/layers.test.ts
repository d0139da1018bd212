import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { layers } from './layers.ts';
import { root } from './process.ts';

const src = join(root, 'server/src');
const read = (file: string): string => readFileSync(join(src, file), 'utf8');

/** What stands for the product: tests, and what only they use, may look everywhere. */
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing/'),
);

/** `features.ts` and `app.ts` are layers of their own. */
const folderOf = (file: string): string => file.split('/', 1)[0]!.replace(/\.ts$/, '');
const levelOf = (file: string): number => layers.indexOf(folderOf(file));

const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, to]) =>
    relative(src, join(src, dirname(file), to!)),
  );

it('the layers are the folders that there are', () => {
  expect(new Set(files.map(folderOf))).toEqual(new Set(layers));
});

it('a file imports from its own folder and from those below', () => {
  const arrows = files.flatMap((from) => importsOf(from).map((to) => ({ from, to })));
  expect(arrows.length).toBeGreaterThan(500);
  expect(arrows.filter(({ from, to }) => levelOf(to) > levelOf(from))).toEqual([]);
});

/** Tables that are no drizzle tables, made by migrations. */
const made = { message_search: 'threads', answer_search: 'responses' };

function ownersOfTables(): Map<string, string> {
  const owners = new Map(Object.entries(made));
  for (const file of files.filter((one) => /(^|\/)tables\.ts$/.test(one)))
    for (const [, name] of read(file).matchAll(/sqliteTable\(\s*'(\w+)'/g)) owners.set(name!, folderOf(file));
  return owners;
}

it('a text of SQL names tables of its own folder', () => {
  const owners = ownersOfTables();
  const migrations = join(root, 'server/migrations');
  const sql = readdirSync(migrations).filter((name) => name.endsWith('.sql'));
  const others = sql.flatMap((name) =>
    [...readFileSync(join(migrations, name), 'utf8').matchAll(/CREATE VIRTUAL TABLE `?(\w+)/g)].map(
      ([, other]) => other!,
    ),
  );
  expect(new Set(others)).toEqual(new Set(Object.keys(made)));

  const named = files.flatMap((file) =>
    [...read(file).matchAll(/\b(?:FROM|JOIN|INTO|UPDATE)\s+(\w+)/g)].flatMap(([, table]) =>
      owners.has(table!) ? { file, table: table!, owner: owners.get(table!)! } : [],
    ),
  );
  expect(named.length).toBeGreaterThan(80);
  expect(named.filter(({ file, owner }) => owner !== folderOf(file))).toEqual([]);
});

/** What is the same thing at several places: each command of the CLI, and a refusal that names a limit of its own. */
const sameMeaning = new Set(['run', 'tooLarge', 'nothing']);

it('the name of a function means one thing', () => {
  const declared =
    /^(?:export )?(?:async )?function\*? (\w+)|^(?:export )?const (\w+) = (?:async )?(?:<[^>]*>)?(?:\(|\w+ =>)/gm;
  const places = new Map<string, string[]>();
  for (const file of files)
    for (const [, plain, arrow] of read(file).matchAll(declared)) {
      const name = plain ?? arrow!;
      places.set(name, [...(places.get(name) ?? []), file]);
    }
  expect(places.size).toBeGreaterThan(400);
  expect([...places].filter(([name, at]) => at.length > 1 && !sameMeaning.has(name))).toEqual([]);
});
