/** What an answer says by the names of the fields of an import, such as `score` or `contact.email`; what it says nothing of is left out. */
export type SaidFields = Readonly<Record<string, string>>;

/** An answer: what near-equal ones share, such as its kind and moment, and what else it says. */
export interface Compared {
  shares: string;
  said: SaidFields;
}

/** The one field in which two answers differ, with what it was and what it becomes, `''` for nothing. */
interface Difference {
  field: string;
  was: string;
  becomes: string;
}

/** A stored answer that a row may be: `difference` is null where it says the same. */
export interface NearEqual<T> {
  stored: T;
  difference: Difference | null;
}

interface Place<T> {
  stored: T;
  said: SaidFields;
  /** What is left out; null for nothing. */
  without: string | null;
}

/** Answers among which near-equal ones are found, in as many steps as an answer has fields, however many there are. */
export interface NearEqualAnswers<T> {
  add(stored: T, said: Compared): void;
  /** Those that say the same as another one but for one field at most; the first `most` of them. */
  like(one: Compared, most?: number): NearEqual<T>[];
}

/** None yet. */
export function nearEqualAnswers<T>(): NearEqualAnswers<T> {
  const places = new Map<string, Place<T>[]>();
  return {
    add(stored, one) {
      for (const without of leavingOut(one)) {
        const key = keyOf(one, without);
        const there = places.get(key);
        if (there) there.push({ stored, said: one.said, without });
        else places.set(key, [{ stored, said: one.said, without }]);
      }
    },
    like(one, most = Infinity) {
      const found: NearEqual<T>[] = [];
      for (const without of leavingOut(one))
        for (const place of places.get(keyOf(one, without)) ?? []) {
          found.push(...nearEqual(place, one.said, without));
          if (found.length === most) return found;
        }
      return found;
    },
  };
}

/** What answers that say the same have in common, and no other. */
export const sayingOf = (one: Compared): string => keyOf(one, null);

const leavingOut = ({ said }: Compared): (string | null)[] => [null, ...Object.keys(said)];

const keyOf = ({ shares, said }: Compared, without: string | null): string =>
  JSON.stringify([
    shares,
    Object.entries(said)
      .filter(([field]) => field !== without)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);

/** A field that only one of them has is left out of that one; a field of both, of both. */
function nearEqual<T>({ stored, said: was, without }: Place<T>, said: SaidFields, left: string | null): NearEqual<T>[] {
  if (without === null && left === null) return [{ stored, difference: null }];
  const field = (left ?? without)!;
  if (without !== null && left !== null && (without !== left || was[field] === said[field])) return [];
  return [{ stored, difference: { field, was: was[field] ?? '', becomes: said[field] ?? '' } }];
}
