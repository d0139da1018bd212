import { sql, type SQL } from 'drizzle-orm';

/** A piece of SQL, a condition or a selection, with what its places stand for. */
export interface SqlText {
  sql: string;
  args: (string | number | null)[];
}

/** The same as drizzle has it. */
export const forDrizzle = ({ sql: text, args }: SqlText): SQL =>
  sql.join(text.split('?').map((piece, i) => (i === 0 ? sql.raw(piece) : sql`${args[i - 1]}${sql.raw(piece)}`)));

/** That all of these hold, without those that are left out; true of none. */
export const allOf = (...conditions: readonly (SqlText | undefined)[]): SqlText =>
  joinedBy(conditions, ' AND ', 'true');

/** That any of these holds; false of none. */
export const anyOf = (...conditions: readonly SqlText[]): SqlText => joinedBy(conditions, ' OR ', 'false');

function joinedBy(conditions: readonly (SqlText | undefined)[], by: string, none: string): SqlText {
  const asked = conditions.filter((one) => one !== undefined);
  return { sql: asked.map(({ sql }) => `(${sql})`).join(by) || none, args: asked.flatMap(({ args }) => args) };
}
