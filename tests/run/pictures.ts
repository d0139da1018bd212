import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './process.ts';

/** Where the pictures of a journey that failed are, by its file and full name. */
export const folderOf = (file: string, name: string): string =>
  join(
    root,
    'tests/.out/journeys',
    `${relative(root, file)} ${name}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120),
  );

/** The pictures of a journey that failed, as paths from the project's root. */
export function picturesOf(file: string, name: string): string[] {
  const folder = folderOf(file, name);
  try {
    return readdirSync(folder).map((picture) => relative(root, join(folder, picture)));
  } catch {
    return [];
  }
}
