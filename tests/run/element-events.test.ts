import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const admin = join(import.meta.dirname, '../../admin/src');
const code = globSync('**/*.ts', { cwd: admin }).map((file) => readFileSync(join(admin, file), 'utf8'));
const namesIn = (pattern: RegExp): Set<string> =>
  new Set(code.flatMap((text) => Array.from(text.matchAll(pattern), ([, name = '']) => name)));

const fired = namesIn(/new (?:Custom)?Event(?:<[^>]*>)?\(\s*'([\w-]+)'/g);
const inTemplates = namesIn(/@([\w-]+)=\$\{/g);
const heard = new Set([...inTemplates, ...namesIn(/addEventListener\(\s*'([\w-]+)'/g)]);

/** What browsers fire. */
const notOurs =
  /^(blur|click|close|dragleave|dragover|drop|error|focus|focusin|focusout|input|keydown|keypress|pointerdown|pointermove|scroll|slotchange|submit|toggle)$/;

// Templates name events in text, which the compiler does not see.
test('what a template of the console listens for is fired somewhere', () => {
  expect([...inTemplates].filter((name) => !notOurs.test(name) && !fired.has(name))).toEqual([]);
});

test('what an element of the console fires is heard somewhere', () => {
  expect([...fired].filter((name) => !heard.has(name))).toEqual([]);
});
