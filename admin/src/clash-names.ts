import type { NamedPath } from './merge.ts';

/**
 * What two people both changed, as a form calls it: the innermost things there that have a name, each once.
 * @param nameAt what the thing at a path is called, if it has a name
 */
export function clashNames(clashes: readonly NamedPath[], nameAt: (path: NamedPath) => string | undefined): string[] {
  const names = clashes.map((path) =>
    path.map((_, up) => nameAt(path.slice(0, path.length - up))).find((name) => name !== undefined),
  );
  return [...new Set(names.filter((name) => name !== undefined))];
}
