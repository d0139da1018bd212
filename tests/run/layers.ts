import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const list = readFileSync(join(import.meta.dirname, '../../server/src/features.ts'), 'utf8');

/** The folders with a manifest, in the order of `features.ts`; it calls them as they are called. */
const features = [...list.matchAll(/^  (\w+)[(,]/gm)].map(([, name]) =>
  name!.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
);

const between = new Set(['base', 'people', 'desk']);

/**
 * The server's house from the ground up: base, http, people, access, the features, the desk, the application, what runs it.
 * Each folder of server/src knows those that stand before it, and no other. Linter and layers.test.ts hold it.
 */
export const layers: readonly string[] = [
  'base',
  'http',
  'people',
  'access',
  ...features.filter((folder) => !between.has(folder)),
  'assets',
  'hosted',
  'desk',
  'features',
  'app',
  'adapters',
  'runtimes',
  'cli',
];
