import type { Db, Statement } from '../base/db/db.ts';
import type { FoundBy } from '../responses/found-by.ts';
import { tagsOfTickets } from '../tags/read-tags.ts';
import { beside, indexMessages } from './search-index.ts';

/** What the first message of a ticket says from now on, when it was said, and what finds it beside that. */
export interface CorrectedMessage {
  /** That of the ticket. */
  id: string;
  /** Null: it says what it said. */
  said: { text: string; at: number } | null;
  foundBy: FoundBy;
}

const read = `SELECT seq, id, site_id AS siteId, text FROM messages
WHERE +site_id = ? AND id IN (SELECT value FROM json_each(?))`;
const write = `UPDATE messages SET text = j.value->>1, at = j.value->>2 FROM json_each(?) j
WHERE messages.id = j.value->>0 AND +messages.site_id = ?`;

/** The statements by which first messages of tickets of a site say something else, and are found by it. */
export async function correctFirstMessages(
  db: Db,
  siteId: string,
  all: readonly CorrectedMessage[],
): Promise<Statement[]> {
  if (all.length === 0) return [];
  const ids = all.map(({ id }) => id);
  const [rows, tags] = await Promise.all([db.query(read, [siteId, JSON.stringify(ids)]), tagsOfTickets(db, ids)]);
  const stored = new Map(
    (rows as unknown as { seq: number; id: string; siteId: string; text: string }[]).map((row) => [row.id, row]),
  );
  const others = all.flatMap(({ id, said }) => (said ? [[id, said.text, said.at]] : []));
  const found = all.flatMap(({ id, said, foundBy }) => {
    const row = stored.get(id);
    return row ? [{ ...row, text: said?.text ?? row.text, beside: beside(foundBy, tags.get(id) ?? []) }] : [];
  });
  return [{ sql: write, args: [JSON.stringify(others), siteId] }, ...indexMessages(found)];
}
