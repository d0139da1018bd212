import type { Choice } from '../ui/ui-select.ts';

/** So many versions are offered at once. */
const most = 50;

/** Words beside the versions. */
interface Words {
  readonly all: string;
  readonly newer: string;
  readonly older: string;
  version(n: number): string;
}

/** The value of a step to other versions: the newest of them. */
const stepTo = (version: number): string => `from ${version}`;

/** The newest version that a step leads to; undefined for what is none. */
export const stepFrom = (value: string): number | undefined =>
  value.startsWith('from ') ? Number(value.slice('from '.length)) : undefined;

/**
 * Versions to choose from: all together, and fifty from `first` down, with a step to newer and to older ones where there are any.
 * @param newest of the survey @param first the newest that is offered
 */
export function versionChoices(newest: number, first: number, words: Words): Choice[] {
  const last = Math.max(1, first - most + 1);
  const offered = Array.from({ length: first - last + 1 }, (_, i) => first - i);
  return [
    { value: '', label: words.all },
    ...(first < newest ? [{ value: stepTo(Math.min(newest, first + most)), label: words.newer }] : []),
    ...offered.map((n) => ({ value: String(n), label: words.version(n) })),
    ...(last > 1 ? [{ value: stepTo(last - 1), label: words.older }] : []),
  ];
}
