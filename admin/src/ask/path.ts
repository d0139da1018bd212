import { chance } from '../clock.ts';

/** Where something is in a definition, e.g. `['questions', 1, 'title']`. */
export type Path = readonly (string | number)[];

/** What is at a path; undefined where there is nothing. */
export function read<T>(from: unknown, path: Path): T | undefined {
  let at = from;
  for (const step of path) at = typeof at === 'object' && at !== null ? (at as never)[step] : undefined;
  return at as T | undefined;
}

/** A copy with another value at a path; `undefined` takes the name away. What it began from stays as it was. */
export function write<D>(draft: D, [step, ...rest]: Path, value: unknown): D {
  if (step === undefined) return value as D;
  const inner = rest.length ? write((draft as never)[step] ?? {}, rest, value) : value;
  if (Array.isArray(draft)) return draft.with(Number(step), inner) as D;
  const { [step]: _gone, ...others } = draft as Record<string | number, unknown>;
  return (inner === undefined ? others : { ...draft, [step]: inner }) as D;
}

/** A name such as `q4821` that is not taken; by chance, so that two people who add something at the same time both keep theirs. */
export function newId(prefix: string, taken: Iterable<string>): string {
  const all = new Set(taken);
  const next = (): string => `${prefix}${Math.floor(1000 + chance() * 9000)}`;
  let id = next();
  while (all.has(id)) id = next();
  return id;
}
