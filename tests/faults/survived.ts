import { openReadOnly } from '@huiyin/server/adapters/read-only-database';
import { countDifferences } from '@huiyin/server/intake/recount';

/** What a client was told: the ticket's number, or null for a rating. */
export type Acknowledged = Map<string, number | null>;

/** What a database that was killed holds against what clients were told. Empty lists and zeros are what we want. */
export interface Survived {
  /** Acknowledged and not there, or there without its ticket. */
  lost: string[];
  /** Ids stored more than once, tickets whose number is another than told, or numbers given twice. */
  doubled: string[];
  /** Whatever else does not hold together, each as a sentence. */
  broken: string[];
  stored: number;
}

/** Gives the rows of a query. */
export type Read = (sql: string, args?: (string | number)[]) => Promise<Record<string, unknown>[]>;

/** Reads a file that a server may have open, without ever writing to it. */
export const readerOf =
  (file: string): Read =>
  async (sql, args = []) => {
    using database = openReadOnly(file);
    return database.prepare(sql).all(...args) as Record<string, unknown>[];
  };

/** Looks through a database. */
export async function survived(read: Read, told: Acknowledged): Promise<Survived> {
  const stored = await numbersById(read);
  const differences = await countDifferences(read);
  return {
    lost: [...told]
      .filter(([id, number]) => !stored.has(id) || (number !== null && stored.get(id) === null))
      .map(([id]) => id),
    doubled: [...otherNumbers(told, stored), ...(await twice(read))],
    broken: [
      ...(await sentences(read)),
      ...differences.map(({ cell, kept, recounted }) => `${cell}: kept ${kept}, recounted ${recounted}`),
    ],
    stored: stored.size,
  };
}

async function numbersById(read: Read): Promise<Acknowledged> {
  const rows = await read('SELECT r.id, t.number FROM responses r LEFT JOIN tickets t ON t.id = r.id');
  return new Map(rows.map((row) => [row['id'] as string, row['number'] as number | null]));
}

function otherNumbers(told: Acknowledged, stored: Acknowledged): string[] {
  return [...told]
    .filter(([id, number]) => stored.has(id) && stored.get(id) !== number)
    .map(([id]) => `${id} has another number`);
}

async function twice(read: Read): Promise<string[]> {
  const rows = await read(
    `SELECT id AS what FROM responses GROUP BY id HAVING count(*) > 1
     UNION ALL SELECT 'ticket ' || number FROM tickets GROUP BY site_id, number HAVING count(*) > 1`,
  );
  return rows.map(({ what }) => String(what));
}

/** Each query counts what must not be. */
const mustNotBe: Record<string, string> = {
  'complaints have no ticket': `SELECT count(*) FROM responses r WHERE kind = 'complaint' AND NOT EXISTS (SELECT 1 FROM tickets t WHERE t.id = r.id)`,
  'tickets have no response':
    'SELECT count(*) FROM tickets t WHERE NOT EXISTS (SELECT 1 FROM responses r WHERE r.id = t.id)',
  'tickets have no first message':
    'SELECT count(*) FROM tickets t WHERE NOT EXISTS (SELECT 1 FROM messages m WHERE m.id = t.id)',
  'tickets have no key to their thread': 'SELECT count(*) FROM tickets WHERE thread_secret_hash IS NULL',
  'tickets have no event of their opening': `SELECT count(*) FROM tickets t WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.subject_id = t.id AND e.type = 'ticket.opened')`,
  'messages cannot be searched':
    'SELECT count(*) FROM (SELECT seq FROM messages EXCEPT SELECT rowid FROM message_search)',
  'search rows have no message':
    'SELECT count(*) FROM (SELECT rowid FROM message_search EXCEPT SELECT seq FROM messages)',
  'sites count their tickets wrong': `SELECT count(*) FROM sites s WHERE last_ticket_number <> (SELECT count(*) FROM tickets t WHERE t.site_id = s.id)`,
  'rows lost their parent': 'SELECT count(*) FROM pragma_foreign_key_check',
};

async function sentences(read: Read): Promise<string[]> {
  const found: string[] = [];
  for (const [what, sql] of Object.entries(mustNotBe)) {
    const n = Object.values((await read(sql))[0]!)[0] as number;
    if (n > 0) found.push(`${n} ${what}`);
  }
  const said = (await read('PRAGMA integrity_check')).map((row) => String(row['integrity_check'])).join('; ');
  return said === 'ok' ? found : [...found, `integrity_check says ${said}`];
}
