import Database from 'libsql';
import type { Write, Written } from '../base/db/db.ts';
import type { Committer } from '../base/db/write-queue.ts';

const mostKept = 200;

type Statement = ReturnType<Database.Database['prepare']>;

/**
 * Commits to a database file by the engine beneath the client, with statements prepared once: the client prepares each
 * one anew, which costs more than running it. The queue sees to it that this connection never writes beside another.
 */
export function openFileCommitter(path: string): Committer & { close(): void } {
  let database = new Database(path);
  let kept = new Map<string, Statement>();

  const prepared = (sql: string): Statement => {
    let statement = kept.get(sql);
    if (!statement) {
      if (kept.size >= mostKept) kept = new Map();
      kept.set(sql, (statement = database.prepare(sql)));
    }
    return statement;
  };

  const write = (statement: Write): Written => {
    if (typeof statement === 'string') return one(prepared(statement), []);
    if (!('into' in statement)) return one(prepared(statement.sql), bindable(statement.args));
    const { into, rows, ending = '' } = statement;
    if (rows.length === 0) return { rows: [], rowsAffected: 0 };
    const row = prepared(`${into} VALUES (${rows[0]!.map(() => '?').join(', ')}) ${ending}`);
    let rowsAffected = 0;
    for (const values of rows) rowsAffected += row.run(values).changes;
    return { rows: [], rowsAffected };
  };

  const commit = (statements: Write[]): Written[] => {
    prepared('BEGIN IMMEDIATE').run([]);
    try {
      const written = statements.map(write);
      prepared('COMMIT').run([]);
      return written;
    } catch (error) {
      if (database.inTransaction) prepared('ROLLBACK').run([]);
      throw error;
    }
  };

  return {
    commit: async (_client, statements) => commit(statements),
    reconnect() {
      database.close();
      database = new Database(path);
      kept = new Map();
    },
    close: () => database.close(),
  };
}

function one(statement: Statement, values: unknown[]): Written {
  if (!statement.reader) return { rows: [], rowsAffected: statement.run(values).changes };
  const rows = statement.all(values) as Record<string, unknown>[];
  return { rows, rowsAffected: rows.length };
}

/** What the engine takes: booleans are numbers to it. Named arguments are not used here. */
function bindable(args: unknown): unknown[] {
  return ((args ?? []) as unknown[]).map((value) => (typeof value === 'boolean' ? Number(value) : (value ?? null)));
}
