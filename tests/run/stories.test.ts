import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ui = join(import.meta.dirname, '../../admin/src/ui');
const defined = /(?:customElement|customElements\.define)\('([\w-]+)'/;

/** The elements that a file of `ui` defines, each in a file of its name. */
const elements = globSync('*.ts', { cwd: ui })
  .filter((file) => defined.test(readFileSync(join(ui, file), 'utf8')))
  .map((file) => file.replace('.ts', ''));

test('every element of the console has its states in the gallery', () => {
  const told = globSync('*.stories.ts', { cwd: ui }).map((file) => file.replace('.stories.ts', ''));
  expect(told.sort()).toEqual(elements.sort());
});

/** Names of the kit: its tags, tokens, events and packages. */
const kit = /\bwa-[a-z]|--wa-|@awesome\.me/;

test('nothing but ui/ names the kit', () => {
  const admin = join(ui, '..');
  const others = globSync('**/*.{ts,css}', { cwd: admin }).filter((file) => !file.startsWith('ui/'));
  expect(others.filter((file) => kit.test(readFileSync(join(admin, file), 'utf8')))).toEqual([]);
});
