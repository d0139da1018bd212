/** Things of one kind: how many, and the first of them. */
export interface Kind<T> {
  times: number;
  first: T;
}

const mostKinds = 50;

/** Counts things by their kind, and keeps the first of each of 50 kinds. */
export function createKinds<T>(kindOf: (one: T) => string) {
  const kinds = new Map<string, Kind<T>>();
  let more = false;
  return {
    list: (): Kind<T>[] => [...kinds.values()],
    /** Whether there are more kinds than are kept. */
    isMore: () => more,
    add(one: T) {
      const known = kinds.get(kindOf(one));
      if (known) known.times += 1;
      else if (kinds.size < mostKinds) kinds.set(kindOf(one), { times: 1, first: one });
      else more = true;
    },
  };
}
