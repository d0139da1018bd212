import { fingerprint } from '../../domain/text/fingerprint.ts';
import { createNumberMap } from '../number-map.ts';
import { nameOfRow } from '../row-name.ts';

/** What is remembered of an answer: numbers made of its name and of all it says. */
export interface Mark {
  id: number;
  body: number;
}

/** The ids of a file so far, each with what was said under it, in little room: a million take some 18 MB. */
export interface SaidBefore {
  /** Whether an id is new in this file, or was said before with the same content, or with other content. */
  look(mark: Mark): 'new' | 'same' | 'other';
  add(mark: Mark): void;
}

/** That of an answer, or of a number of a day; null where it has no name, which is refused. */
export function markOf(body: Readonly<Record<string, unknown>>): Mark | null {
  if (body['kind'] === 'metric') return markOfValue(body);
  const name = nameOfRow(body);
  return name === null ? null : { id: idOf(name), body: fingerprint(body) >>> 0 };
}

const idOf = (text: string): number => fingerprint(text) + 1;
const dayLength = 'YYYY-MM-DD'.length;
const hasOffset = /T.*(?:Z|[+-]\d{2}:?\d{2})$/i;

/** It is known by its metric and day. On which day of the site an instant is, nobody knows here: that is known by itself. */
function markOfValue({ metric, occurredAt, ...said }: Readonly<Record<string, unknown>>): Mark | null {
  if (typeof metric !== 'string' || typeof occurredAt !== 'string') return null;
  const { value, of = null, unit, name = metric, better = 'neither' } = said;
  const when = hasOffset.test(occurredAt) ? occurredAt : occurredAt.slice(0, dayLength);
  return { id: idOf(`metric:${metric}:${when}`), body: fingerprint({ value, of, unit, name, better }) >>> 0 };
}

/** That of the unit of a number's metric, which is one in a file as on a site; null of an answer. */
export const markOfUnit = ({ kind, metric, unit }: Readonly<Record<string, unknown>>): Mark | null =>
  kind === 'metric' && typeof metric === 'string'
    ? { id: idOf(`unit of ${metric}`), body: fingerprint(unit) >>> 0 }
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
