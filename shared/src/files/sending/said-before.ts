import { fingerprint } from '../../domain/text/fingerprint.ts';

/** What is remembered of an answer: numbers made of its id and of all it says. */
export interface Mark {
  id: number;
  body: number;
}

/** The ids of a file so far, each with what was said under it, in little room: a million take 24 MB. */
export interface SaidBefore {
  /** Whether an id is new in this file, or was said before with the same content, or with other content. */
  look(mark: Mark): 'new' | 'same' | 'other';
  add(mark: Mark): void;
}

/** That of an answer; null where it has no id, which is refused. */
export const markOf = (body: Readonly<Record<string, unknown>>): Mark | null =>
  typeof body['externalId'] === 'string'
    ? { id: fingerprint(body['externalId']) + 1, body: fingerprint(body) >>> 0 }
    : null;

const smallest = 1_024;
const fullest = 0.75;

/** Remembers none yet. Numbers of 53 bits tell a million ids apart, but for one file in ten thousand, where an answer is refused. */
export function createSaidBefore(): SaidBefore {
  // Open addressing; no id is 0.
  let ids = new Float64Array(smallest);
  let bodies = new Uint32Array(smallest);
  let n = 0;

  const placeOf = (id: number): number => {
    let place = id % ids.length;
    while (ids[place] !== 0 && ids[place] !== id) place = (place + 1) % ids.length;
    return place;
  };
  const put = ({ id, body }: Mark): void => {
    const place = placeOf(id);
    if (ids[place] === 0) n += 1;
    ids[place] = id;
    bodies[place] = body;
  };
  const grow = (): void => {
    const [oldIds, oldBodies] = [ids, bodies];
    ids = new Float64Array(oldIds.length * 2);
    bodies = new Uint32Array(ids.length);
    n = 0;
    oldIds.forEach((id, i) => {
      if (id !== 0) put({ id, body: oldBodies[i]! });
    });
  };

  return {
    look({ id, body }) {
      const place = placeOf(id);
      if (ids[place] === 0) return 'new';
      return bodies[place] === body ? 'same' : 'other';
    },
    add(mark) {
      if (n + 1 > ids.length * fullest) grow();
      put(mark);
    },
  };
}
