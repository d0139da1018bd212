import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parts, root } from './parts.ts';

const names = Object.keys(parts) as (keyof typeof parts)[];

/** The sources of our other packages that what is below a path is built with: types are gone by then. */
function packagesIn(path: string): string[] {
  const texts = globSync('**/*.ts', { cwd: join(root, path) }).map((file) =>
    readFileSync(join(root, path, file), 'utf8'),
  );
  const imports = texts.flatMap((text) => [...text.matchAll(/^import (?!type )(?:[^';]* from )?'@huiyin\/(\w+)\//gm)]);
  return [...new Set(imports.map(([, name]) => `${name}/src`))];
}

test.each(names)('the %s is stale when a package changes that it is built with', (name) => {
  const { from } = parts[name];
  expect(from).toEqual(expect.arrayContaining(from.flatMap(packagesIn)));
});

test('the console is built with parts of the widget', () => {
  expect(packagesIn('admin/src')).toEqual(expect.arrayContaining(['widget/src', 'shared/src']));
});
