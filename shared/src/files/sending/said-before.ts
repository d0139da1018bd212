import { fingerprint } from '../../domain/text/fingerprint.ts';
import { createNumberMap } from '../number-map.ts';

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

/** Remembers none yet. Numbers of 53 bits tell a million ids apart, but for one file in ten thousand, where an answer is refused. */
export function createSaidBefore(): SaidBefore {
  const bodies = createNumberMap();
  return {
    look({ id, body }) {
      const said = bodies.get(id);
      if (said === undefined) return 'new';
      return said === body ? 'same' : 'other';
    },
    add: ({ id, body }) => bodies.set(id, body),
  };
}
