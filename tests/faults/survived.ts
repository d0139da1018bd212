import { createClient, type Client } from '@libsql/client';

/** What a client was told: the ticket's number, or null for a rating. */
export type Told = Map<string, number | null>;

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

/** Reads the database beside the running server, and only reads. */
export async function survived(file: string, told: Told): Promise<Survived> {
  const client = createClient({ url: `file:${file}`, concurrency: 1 });
  try {
    await client.execute('PRAGMA query_only = ON');
    const stored = await numbersById(client);
    return {
      lost: [...told].filter(([id, number]) => !stored.has(id) || (number !== null && stored.get(id) === null)).map(([id]) => id),
      doubled: [...otherNumbers(told, stored), ...(await twice(client))],
      broken: await sentences(client),
      stored: stored.size,
    };
  } finally {
    client.close();
  }
}

async function numbersById(client: Client): Promise<Told> {
  const { rows } = await client.execute('SELECT r.id, t.number FROM responses r LEFT JOIN tickets t ON t.id = r.id');
  return new Map(rows.map((row) => [row['id'] as string, row['number'] as number | null]));
}

function otherNumbers(told: Told, stored: Told): string[] {
  return [...told].filter(([id, number]) => stored.has(id) && stored.get(id) !== number).map(([id]) => `${id} has another number`);
}

async function twice(client: Client): Promise<string[]> {
  const { rows } = await client.execute(
    `SELECT id AS what FROM responses GROUP BY id HAVING count(*) > 1
     UNION ALL SELECT 'ticket ' || number FROM tickets GROUP BY site_id, number HAVING count(*) > 1`,
  );
  return rows.map((row) => String(row['what']));
}

const cells = `SELECT site_id, kind, dimension, value, day, survey_version, score, count(*) AS n FROM response_cells GROUP BY 1, 2, 3, 4, 5, 6, 7`;
const counts = 'SELECT site_id, kind, dimension, value, day, survey_version, score, n FROM counts WHERE n <> 0';

/** Each query counts what must not be. */
const mustNotBe: Record<string, string> = {
  'cells are counted too low': `SELECT count(*) FROM (SELECT * FROM (${cells}) EXCEPT SELECT * FROM (${counts}))`,
  'cells are counted too high': `SELECT count(*) FROM (SELECT * FROM (${counts}) EXCEPT SELECT * FROM (${cells}))`,
  'complaints have no ticket': `SELECT count(*) FROM responses r WHERE kind = 'complaint' AND NOT EXISTS (SELECT 1 FROM tickets t WHERE t.id = r.id)`,
  'tickets have no response': 'SELECT count(*) FROM tickets t WHERE NOT EXISTS (SELECT 1 FROM responses r WHERE r.id = t.id)',
  'tickets have no first message': 'SELECT count(*) FROM tickets t WHERE NOT EXISTS (SELECT 1 FROM messages m WHERE m.id = t.id)',
  'tickets have no key to their thread': 'SELECT count(*) FROM tickets WHERE thread_secret_hash IS NULL',
  'tickets have no event of their opening': `SELECT count(*) FROM tickets t WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.subject_id = t.id AND e.type = 'ticket.opened')`,
  'messages cannot be searched': 'SELECT count(*) FROM (SELECT seq FROM messages EXCEPT SELECT rowid FROM message_search)',
  'search rows have no message': 'SELECT count(*) FROM (SELECT rowid FROM message_search EXCEPT SELECT seq FROM messages)',
  'sites count their tickets wrong': `SELECT count(*) FROM sites s WHERE last_ticket_number <> (SELECT count(*) FROM tickets t WHERE t.site_id = s.id)`,
  'rows lost their parent': 'SELECT count(*) FROM pragma_foreign_key_check',
};

async function sentences(client: Client): Promise<string[]> {
  const found: string[] = [];
  for (const [what, sql] of Object.entries(mustNotBe)) {
    const n = (await client.execute(sql)).rows[0]![0] as number;
    if (n > 0) found.push(`${n} ${what}`);
  }
  const { rows } = await client.execute('PRAGMA integrity_check');
  const said = rows.map((row) => String(row['integrity_check']));
  return said.join() === 'ok' ? found : [...found, `integrity_check says ${said.join('; ')}`];
}
