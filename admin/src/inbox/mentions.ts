/** Whom somebody may mention. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** Where a text mentions somebody: from the `@` to the end of the name. */
export interface Mention {
  readonly ids: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * Whom a text mentions: `@` with the name of a colleague, the longest that fits; all who are called so.
 *
 * @example
 * mentionsIn('@Mei Chen, look', [{ id: 'p', name: 'Mei Chen' }]); // [{ ids: ['p'], start: 0, end: 9 }]
 */
export function mentionsIn(text: string, colleagues: readonly Colleague[]): Mention[] {
  const found: Mention[] = [];
  for (const { index } of text.matchAll(/(?<![\p{Script=Latin}\p{N}._-])[@＠]/gu)) {
    const name = longest(text.slice(index + 1), colleagues);
    if (!name) continue;
    const ids = colleagues.filter((one) => isSame(one.name, name)).map(({ id }) => id);
    found.push({ ids, start: index, end: index + 1 + name.length });
  }
  return found;
}

/** Who is mentioned, each once. */
export const mentioned = (text: string, colleagues: readonly Colleague[]): string[] => [
  ...new Set(mentionsIn(text, colleagues).flatMap(({ ids }) => ids)),
];

function longest(rest: string, colleagues: readonly Colleague[]): string | undefined {
  const fitting = colleagues.map(({ name }) => name.trim()).filter((name) => name !== '' && begins(rest, name));
  return fitting.toSorted((a, b) => b.length - a.length)[0];
}

/** The name stands there whole: `@Meister` is not `@Mei`. Chinese has no blanks between words. */
function begins(rest: string, name: string): boolean {
  if (!isSame(rest.slice(0, name.length), name)) return false;
  const [last, next] = [name.at(-1) ?? '', rest.at(name.length) ?? ''];
  return !/^[\p{L}\p{N}]{2}$/u.test(last + next) || /\p{Script=Han}/u.test(last + next);
}

const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
