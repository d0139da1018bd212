import type { Client, InStatement, InValue, Row } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';

/** One INSERT for many rows: `INSERT INTO t (a, b)`, the rows, and what follows them, such as ON CONFLICT. */
export interface ManyRows {
  into: string;
  rows: readonly (readonly (string | number | null)[])[];
  ending?: string;
}

/** What a writer takes. */
export type Write = InStatement | ManyRows;

/** A statement of one transaction: plain SQL with arguments, many rows, or a drizzle query that is not yet run. */
export type Statement = Write | { toSQL(): { sql: string; params: unknown[] } };

/** What a statement did; `rows` where it returns some. */
export interface Written {
  rows: readonly Record<string, unknown>[];
  rowsAffected: number;
}

/** The database as features see it. */
export interface Db {
  /** Whether this process itself is the database, of a file: nothing else goes on in it while it reads or writes. */
  isInProcess: boolean;
  /** Reads; each sees what was committed before it. Those of one `read.batch` see one moment, in one round trip. */
  read: LibSQLDatabase;
  /** A read in plain SQL. */
  query(sql: string, args?: InValue[]): Promise<Row[]>;
  /** One transaction: all statements or none, on disk when it answers. Throws Problem('busy') when too much waits. */
  write(statements: Statement[]): Promise<Written[]>;
}

/** Runs transactions one after another. */
export interface Writer {
  run(statements: Write[]): Promise<Written[]>;
}

/** Joins a reading client and a writer. */
export function createDb(reader: Client, writer: Writer): Db {
  return {
    isInProcess: reader.protocol === 'file',
    read: drizzle(reader),
    query: async (sql, args = []) => (await reader.execute({ sql, args })).rows,
    write: (statements) => writer.run(statements.map(plain)),
  };
}

function plain(statement: Statement): Write {
  if (typeof statement === 'string' || !('toSQL' in statement)) return statement;
  const { sql, params } = statement.toSQL();
  return { sql, args: params as InValue[] };
}

/** Whether an error says that a row with this unique column is already there; `column` as `table.column`. */
export function isTaken(error: unknown, column: string): boolean {
  return error instanceof Error && error.message.includes(`UNIQUE constraint failed: ${column}`);
}
