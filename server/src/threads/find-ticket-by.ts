import type { Db, Statement } from '../base/db/db.ts';
import { foundByOf } from '../responses/found-by.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { beside, indexMessages } from './search-index.ts';

/** What staff say of a ticket: what it is about, by a category's id, null for nothing, and its tags. */
interface Said {
  category: string | null;
  tags: readonly string[];
}

/** The statements after which the first message of a ticket is found by what staff say of it. */
export async function findTicketBy(db: Db, { siteId, id }: Ticket, { category, tags }: Said): Promise<Statement[]> {
  const [[first], found] = await Promise.all([
    db.query('SELECT seq, text FROM messages WHERE site_id = ? AND id = ?', [siteId, id]),
    foundByOf(db, [id], { category }),
  ]);
  if (!first) return [];
  const { seq, text } = first as unknown as { seq: number; text: string };
  return indexMessages([{ seq, siteId, text, beside: beside(found.get(id), tags) }]);
}
