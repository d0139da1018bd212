import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { consoleLanguages } from '../journeys/kit/widget-words.ts';
import { gzipBytes, withImports } from './weight.ts';

const dist = join(import.meta.dirname, '../../admin/dist');
const assets = readdirSync(join(dist, 'assets')).map((file) => `assets/${file}`);
const html = readFileSync(join(dist, 'index.html'), 'utf8');

/** What the page names, wherever the admin is mounted. */
const named = [...html.matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.(?:js|css))"/g)].map(([, file = '']) => file);

const modulesOf = (file: string): string[] => (file.endsWith('.js') ? withImports(dist, file) : [file]);

/** The words in a language of all books that modules speak from. */
function wordsOf(modules: readonly string[], language: string): string[] {
  const code = modules.map((file) => readFileSync(join(dist, file), 'utf8')).join('');
  return assets.filter((file) => file.includes(`-${language}-`) && code.includes(file.slice('assets/'.length)));
}

const chunk = (name: string): string =>
  assets.find((file) => file.startsWith(`assets/${name}-`) && file.endsWith('.js'))!;

// All that is loaded before something can be read, in the language that needs most.
test.each([
  ['the sign-in', 'sign-in-page'],
  ['Today', 'today-place'],
])('%s as the first view of the admin weighs at most 100 KB', (name, part) => {
  const modules = [...new Set([...named, chunk(part)].flatMap(modulesOf))];
  const bytes = consoleLanguages.map((language) => {
    const words = wordsOf(modules, language);
    expect(words.length).toBeGreaterThan(0);
    return gzipBytes(dist, [...modules, ...words]);
  });
  console.log(`admin, ${name}: ${bytes.join(', ')} B of 100000 in ${consoleLanguages.join(', ')}`);
  expect(Math.max(...bytes)).toBeLessThanOrEqual(100_000);
});
