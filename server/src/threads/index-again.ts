import type { Row } from '@libsql/client';
import { indexVersion } from '@huiyin/shared/domain/text/search-terms';
import type { Statement } from '../db/db.ts';
import type { Deps } from '../deps.ts';
import { foundBy } from '../responses/found-by.ts';
import { allIndexed, indexed, indexFact } from './search-index.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'log' | 'turn'>;

const slicesAtOnce = 10;
const mostMessages = 200;
const mostCharacters = 40_000;
/** As long as processes of the release before may still run beside and index what they write in the old way. */
const besideMs = 3_600_000;

/**
 * Indexes messages again that an earlier release indexed, oldest first: up to ten short transactions, then it is the next
 * tick's turn. May be cut off anywhere and run in several processes at once. New messages are indexed as they are written.
 */
export async function indexAgain(deps: Needs): Promise<void> {
  for (let slice = 0; slice < slicesAtOnce; slice += 1) {
    const fact = (await deps.db.query('SELECT value, at FROM facts WHERE name = ?', [indexFact]))[0];
    const [version = 0, upTo] = String(fact?.['value'] ?? '')
      .split(' ')
      .map(Number);
    // A newer release beside this one knows better.
    if (version > indexVersion || (version === indexVersion && upTo === undefined)) return;
    const goesOn = version === indexVersion ? await nextSlice(deps, fact!, upTo!) : await begin(deps, fact);
    if (!goesOn) return;
    await deps.turn();
  }
}

/** States where it begins; an installation without messages has nothing to do. */
async function begin({ db, clock, log }: Needs, fact: Row | undefined): Promise<boolean> {
  const isNew = (await db.query('SELECT 1 FROM messages LIMIT 1')).length === 0;
  const value = isNew ? allIndexed : `${indexVersion} 0`;
  await db.write([
    {
      sql: `INSERT INTO facts (name, value, at) VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET value = excluded.value, at = excluded.at WHERE facts.value = ?`,
      args: [indexFact, value, clock.now(), (fact?.['value'] ?? null) as string | null],
    },
  ]);
  if (!isNew) log.info('search.indexing_again');
  return !isNew;
}

const following = `SELECT m.seq, m.site_id AS siteId, m.text, r.id AS responseId, r.category, r.contact, r.answers, r.left_out AS leftOut
 FROM messages m LEFT JOIN responses r ON r.id = m.id AND m.id = m.ticket_id
 WHERE m.seq > ? ORDER BY m.seq LIMIT ${mostMessages}`;

/** Indexes the messages after `upTo`. Gives whether there may be more. */
async function nextSlice({ db, clock, log }: Needs, fact: Row, upTo: number): Promise<boolean> {
  const rows = withinBounds(await db.query(following, [upTo]));
  const before = fact['value'] as string;
  const last = rows.at(-1);
  if (last) return (await write(db, replaced(rows, before), before, `${indexVersion} ${last['seq']}`)) === 1;
  if (Math.abs(clock.now() - (fact['at'] as number)) < besideMs) return false;
  if ((await write(db, [], before, allIndexed)) === 1) log.info('search.indexed_again');
  return false;
}

function withinBounds(rows: Row[]): Row[] {
  let characters = 0;
  return rows.filter((row, i) => (characters += (row['text'] as string).length) <= mostCharacters || i === 0);
}

const isStill = `EXISTS (SELECT 1 FROM facts WHERE name = '${indexFact}' AND value = ?)`;

/** A message that has gone meanwhile is not indexed. */
function replaced(rows: Row[], before: string): Statement[] {
  const terms = JSON.stringify(rows.map((row) => [row['seq'], indexed(message(row))]));
  return [
    {
      sql: `DELETE FROM message_search WHERE rowid IN (SELECT value->>0 FROM json_each(?)) AND ${isStill}`,
      args: [terms, before],
    },
    {
      sql: `INSERT INTO message_search (rowid, text)
            SELECT m.seq, j.value->>1 FROM json_each(?) j JOIN messages m ON m.seq = j.value->>0 WHERE ${isStill}`,
      args: [terms, before],
    },
  ];
}

function message(row: Row): { siteId: string; text: string; extra?: string } {
  const { siteId, text, responseId, ...response } = row as unknown as Parameters<typeof foundBy>[0] & {
    siteId: string;
    text: string;
    responseId: string | null;
  };
  return { siteId, text, ...(responseId !== null && { extra: foundBy(response) }) };
}

/** Writes, and says how far; 0 where another process was faster and nothing was written. */
async function write(db: Needs['db'], statements: Statement[], before: string, now: string): Promise<number> {
  const results = await db.write([
    ...statements,
    { sql: 'UPDATE facts SET value = ? WHERE name = ? AND value = ?', args: [now, indexFact, before] },
  ]);
  return results.at(-1)!.rowsAffected;
}
