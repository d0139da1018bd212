import type { InStatement } from '@libsql/client';
import type { Write } from './db.ts';

/** Rows for `INSERT … VALUES`: the text of the rows, and the arguments its places stand for. */
export interface ValueRows {
  sql: string;
  args: string[];
}

/**
 * Writes rows as one VALUES list. Numbers and nulls stand in it as they are and every text is bound once, however often
 * it occurs: the driver's cost is per binding, and unpacking a JSON parameter column by column costs twice as much.
 * Throws RangeError for a number that SQL has no literal for.
 */
export function valueRows(rows: readonly (readonly (string | number | null)[])[]): ValueRows {
  const places = new Map<string, number>();
  const args: string[] = [];
  const place = (text: string): string => {
    let known = places.get(text);
    if (known === undefined) places.set(text, (known = args.push(text)));
    return `?${known}`;
  };

  let sql = '';
  for (const row of rows) {
    sql += sql === '' ? '(' : ', (';
    for (let i = 0; i < row.length; i += 1) {
      const value = row[i]!;
      if (i > 0) sql += ', ';
      sql += typeof value === 'string' ? place(value) : literal(value);
    }
    sql += ')';
  }
  return { sql, args };
}

function literal(value: number | null): string {
  if (value === null) return 'NULL';
  if (!Number.isFinite(value)) throw new RangeError(`no SQL literal: ${value}`);
  return String(value);
}

/** Statements as one batch of a client: many rows as one VALUES list. */
export function batchOf(statements: readonly Write[]): InStatement[] {
  return statements.map((statement) => {
    if (typeof statement === 'string' || !('into' in statement)) return statement;
    const { sql, args } = valueRows(statement.rows);
    return { sql: `${statement.into} VALUES ${sql} ${statement.ending ?? ''}`, args };
  });
}
