const made = /^row:[0-9a-f]{32}:(\d+)(?::|$)/;

/** The id of a row that has none of its own: of a hash of what it says, in hexadecimal, and which it is of the rows like it, from 1. */
export const rowId = (hash: string, nth: number): string => `row:${hash}:${nth}`;

/** Whether an id was made so: a row that says something else has another one. */
export const isRowId = (id: string): boolean => made.test(id);

/** Which a row is of the rows of its file that say the same, from 1, by the id that was made of it; 1 of another id. */
export const nthOfRow = (id: string): number => Number(made.exec(id)?.[1] ?? 1);

/**
 * What a row is called, and known again by: what it was called where it came from first, else its `externalId`. Null where it has no name, which is
 * refused.
 */
export function nameOfRow({ sourceId, externalId }: { sourceId?: unknown; externalId?: unknown }): string | null {
  const name = sourceId ?? externalId;
  return typeof name === 'string' ? name : null;
}

/** What stands behind the name of a row in that of its answer of a kind, where it may give one of each: `:csat` in `B7:csat`. */
export const kindBehind = (kind: string): string => `:${kind}`;

/** The name of a row as its file says it, by that of its answer of a kind. */
export const withoutKind = (name: string, kind: string): string =>
  name.endsWith(kindBehind(kind)) ? name.slice(0, -kindBehind(kind).length) : name;
