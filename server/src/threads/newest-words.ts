import type { TicketLine } from '@huiyin/shared/contract/tickets';
import { excerptOf, excerptUnits } from '@huiyin/shared/domain/text/excerpt';
import type { Db } from '../base/db/db.ts';
import { iso } from '../base/iso.ts';
import type { WordlessLine } from '../tickets/ticket-lines.ts';
import { selectHeldOn } from './held-replies.ts';
import type { Message } from './read-messages.ts';

/** What of a message a line of the list tells. */
type Word = Pick<Message, 'author' | 'text' | 'at'>;

const newest = `SELECT m.ticket_id AS ticketId, m.author, substr(m.text, 1, ${excerptUnits}) AS text, m.at
FROM json_each(?) j CROSS JOIN messages m ON m.seq = (SELECT n.seq FROM messages n
 WHERE n.site_id = ? AND n.ticket_id = j.value AND n.visibility = 'public' ORDER BY n.seq DESC LIMIT 1)`;

/** Lines of tickets of a site, each with what customer or staff said last, and what is about to be said. */
export async function withNewestWords(db: Db, siteId: string, lines: readonly WordlessLine[]): Promise<TicketLine[]> {
  if (lines.length === 0) return [];
  const ids = lines.map(({ id }) => id);
  const [rows, held] = await Promise.all([
    db.query(newest, [JSON.stringify(ids), siteId]),
    selectHeldOn(db, siteId, ids),
  ]);
  const words = new Map(rows.map((row) => [row['ticketId'] as string, row as unknown as Word]));
  const heldOn = Map.groupBy(held, ({ ticketId }) => ticketId);
  return lines.map((line) => ({
    ...withNewestWord(line, words.get(line.id)),
    held: (heldOn.get(line.id) ?? []).map(({ releaseAt, resolves }) => ({ releaseAt: iso(releaseAt), resolves })),
  }));
}

/** A line with the newest word on its ticket; what opened it where no other is known. */
export function withNewestWord(line: WordlessLine, word: Word | undefined): Omit<TicketLine, 'held'> {
  const newestWord = word
    ? { from: word.author, excerpt: excerptOf(word.text), at: iso(word.at) }
    : ({ from: 'customer', excerpt: line.excerpt, at: line.openedAt } as const);
  return { ...line, newestWord };
}
