import { isSame } from './api/edit.ts';

/** Where something is: names of objects, and items of lists by their own. */
export type NamedPath = readonly string[];

/** What two people made of one thing; `clashes`: where both changed the same, and mine stands against theirs. */
export interface Merged<T> {
  readonly value: T;
  readonly clashes: readonly NamedPath[];
}

/** What makes an item of a list the same one in another version; undefined where the list counts as a whole. */
export type NameOf = (item: unknown) => string | undefined;

/** Items that have ids are the same by them, texts by themselves. */
export const byId: NameOf = (item) => {
  if (typeof item === 'string') return item;
  return isRecord(item) && typeof item['id'] === 'string' ? item['id'] : undefined;
};

type Three<T> = readonly [base: T, mine: T, theirs: T];
type Items = ReadonlyMap<string, unknown>;

/**
 * Puts together what two people made of one JSON value: objects name by name, lists of named items item by item, all else as a
 * whole. An item that one of them took away goes, unless the other one changed it.
 * @param base what both began with
 * @example merge({ en: 'Hi' }, { en: 'Hello' }, { en: 'Hi', ja: 'やあ' }, nameOf).value // { en: 'Hello', ja: 'やあ' }
 */
export function merge<T>(base: T, mine: T, theirs: T, nameOf: NameOf): Merged<T> {
  const merging = new Merging(nameOf);
  return { value: merging.one([base, mine, theirs], []) as T, clashes: merging.clashes };
}

class Merging {
  readonly clashes: NamedPath[] = [];
  readonly #nameOf: NameOf;

  constructor(nameOf: NameOf) {
    this.#nameOf = nameOf;
  }

  one([base, mine, theirs]: Three<unknown>, at: NamedPath): unknown {
    if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
    if (isSame(base, mine)) return theirs;
    const [before, my, their] = [base ?? [], mine, theirs].map((list) => this.#items(list));
    if (before && my && their) return this.#list([before, my, their], at);
    if (isRecord(mine) && isRecord(theirs)) return this.#record([isRecord(base) ? base : {}, mine, theirs], at);
    return this.#clash(mine, at);
  }

  #clash(mine: unknown, at: NamedPath): unknown {
    this.clashes.push(at);
    return mine;
  }

  #record([base, mine, theirs]: Three<Record<string, unknown>>, at: NamedPath): unknown {
    const names = Object.keys({ ...mine, ...theirs });
    const merged = names.map(
      (name) => [name, this.one([base[name], mine[name], theirs[name]], [...at, name])] as const,
    );
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
  }

  #list(three: Three<Items>, at: NamedPath): unknown[] {
    const names = this.#order(three.map((items) => [...items.keys()]) as unknown as Three<string[]>, at);
    return names.map((name) => this.#item(three, name, [...at, name])).filter((item) => item !== undefined);
  }

  #item([base, mine, theirs]: Three<Items>, name: string, at: NamedPath): unknown {
    const [before, my, their] = [base.get(name), mine.get(name), theirs.get(name)];
    if (my !== undefined && their !== undefined) return this.one([before, my, their], at);
    // Taken away by me: theirs comes back where they changed it.
    if (my === undefined) return isSame(before, their) ? undefined : their;
    if (isSame(before, my)) return undefined;
    return before === undefined ? my : this.#clash(my, at);
  }

  /** Mine where I moved something, else theirs; what only the other one has follows what stands before it there. */
  #order([base, mine, theirs]: Three<string[]>, at: NamedPath): string[] {
    const moved = (list: string[], from: string[]): boolean => !isSame(common(list, from), common(from, list));
    const iMoved = moved(mine, base);
    if (iMoved && moved(theirs, base) && moved(mine, theirs)) this.#clash(mine, at);
    const [lead, other] = iMoved ? [mine, theirs] : [theirs, mine];
    return other.reduce(
      (all, name, nth) => (all.includes(name) ? all : all.toSpliced(all.indexOf(other[nth - 1] ?? '') + 1, 0, name)),
      lead,
    );
  }

  /** The items of a list by name; undefined where it is no list, or one without names of their own. */
  #items(list: unknown): Items | undefined {
    if (!Array.isArray(list)) return undefined;
    const named = new Map<string, unknown>();
    for (const item of list) {
      const name = this.#nameOf(item);
      if (name === undefined || named.has(name)) return undefined;
      named.set(name, item);
    }
    return named;
  }
}

/** Of the places where two clashed, those where mine still stands against theirs. */
export const standing = (
  clashes: readonly NamedPath[],
  mine: unknown,
  theirs: unknown,
  nameOf: NameOf,
): readonly NamedPath[] =>
  clashes.filter((path) => !isSame(readNamed(mine, path, nameOf), readNamed(theirs, path, nameOf)));

/** What is at a place; undefined where there is nothing. */
const readNamed = (from: unknown, path: NamedPath, nameOf: NameOf): unknown =>
  path.reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at.find((item) => nameOf(item) === step);
    return isRecord(at) ? at[step] : undefined;
  }, from);

const common = (list: string[], other: string[]): string[] => list.filter((name) => other.includes(name));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
