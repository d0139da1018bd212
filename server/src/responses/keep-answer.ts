import { shown } from '@huiyin/shared/domain/text/shown';
import { secondaryFields, type LeftOut } from '@huiyin/shared/contract/responses';
import type { z } from 'zod';
import { invalid } from '../http/input.ts';

/** Where more is wrong than this, whole fields are left out: nobody reads it, and each costs a copy. */
const mostPlaces = 20;
/** What would say something else when it is cut. */
const neverCut = /^(contact\.(email|phone)|locale|category|invitation)$/;

type Issue = z.core.$ZodIssue;

/** An answer that is kept, and what of it was not. */
export interface KeptAnswer<T> {
  body: T;
  leftOut: LeftOut[];
}

/**
 * Checks an answer. A field that only says more of it (where, who, in which language) never refuses it: a value that is too
 * long is cut, one that is wrong left out, and both are told. `secondary`: the names of those fields. Throws Problem('invalid') for all else that is wrong.
 */
export function keepAnswer<S extends z.ZodType>(
  schema: S,
  given: unknown,
  secondary: ReadonlySet<string> = secondaryFields,
): KeptAnswer<z.output<S>> {
  const leftOut: LeftOut[] = [];
  let body = given;
  for (;;) {
    const { success, data, error } = schema.safeParse(body);
    if (success) return { body: data, leftOut };
    const issues = error.issues.filter((issue) => isSecondary(issue, body, secondary));
    if (issues.length === 0) throw invalid(error.issues);
    const depth = issues.length + leftOut.length > mostPlaces ? 1 : 2;
    for (const issue of issues) {
      const place = placeOf(issue).slice(0, depth);
      const value = valueAt(body, place);
      // A value may have two faults; one look at it is enough.
      if (value === undefined) continue;
      leftOut.push({ field: place.join('.'), value: shown(value) });
      body = replaced(body, place, cutTo(issue, place, value));
    }
  }
}

const isSecondary = (issue: Issue, body: unknown, secondary: ReadonlySet<string>): boolean =>
  issue.code !== 'unrecognized_keys' &&
  secondary.has(String(issue.path[0])) &&
  valueAt(body, placeOf(issue)) !== undefined;

/** The field, or what it holds under a name; an id without its signature says nothing. */
const placeOf = ({ path }: Issue): string[] => path.slice(0, path[0] === 'customer' ? 1 : 2).map(String);

function cutTo(issue: Issue, place: string[], value: unknown): string | undefined {
  if (issue.code !== 'too_big' || typeof value !== 'string' || neverCut.test(place.join('.'))) return undefined;
  return value.slice(0, Number(issue.maximum)).toWellFormed();
}

function valueAt(body: unknown, [name, ...rest]: string[]): unknown {
  if (name === undefined || typeof body !== 'object' || body === null) return name === undefined ? body : undefined;
  return Object.hasOwn(body, name) ? valueAt((body as Record<string, unknown>)[name], rest) : undefined;
}

/** A copy with another value at a place, or without it. */
function replaced(body: unknown, [name = '', ...rest]: string[], value: unknown): unknown {
  const { [name]: before, ...others } = body as Record<string, unknown>;
  const now = rest.length > 0 ? replaced(before, rest, value) : value;
  return now === undefined ? others : { ...others, [name]: now };
}
