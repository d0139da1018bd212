import type { Client, InStatement, ResultSet } from '@libsql/client';
import { partialClient } from '../base/db/partial-client.ts';
import { Unreachable } from '../base/db/unreachable.ts';

interface Asked {
  statement: InStatement;
  resolve(found: ResultSet | Promise<ResultSet>): void;
  reject(error: unknown): void;
}

/**
 * A client whose reads of one turn go to the libSQL server in one round trip, for what looks in many places at once and often: each round trip has its price on both sides.
 * Where one of them fails, each is asked for alone; so where they were too late, since one that is slow makes all so. A server that is not there is not asked once more.
 */
export function gatheredReads(reader: Client): Client {
  let asked: Asked[] = [];

  async function send(): Promise<void> {
    const sent = asked;
    asked = [];
    const alone = ({ statement, resolve }: Asked): void => resolve(reader.execute(statement));
    if (sent.length === 1) return sent.forEach(alone);
    try {
      const statements = sent.map(({ statement }) => statement);
      const found = await reader.batch(statements, 'read');
      sent.forEach(({ resolve }, i) => resolve(found[i]!));
    } catch (error) {
      if (error instanceof Unreachable && !error.isLate) sent.forEach(({ reject }) => reject(error));
      else sent.forEach(alone);
    }
  }

  const execute = (statement: InStatement): Promise<ResultSet> =>
    new Promise((resolve, reject) => {
      if (asked.push({ statement, resolve, reject }) === 1) setImmediate(() => void send());
    });

  return partialClient({
    execute: ((statement: InStatement, args?: never) =>
      execute(typeof statement === 'string' && args ? { sql: statement, args } : statement)) as Client['execute'],
    batch: (statements, mode) => reader.batch(statements, mode),
    protocol: reader.protocol,
  });
}
