import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import type { Deps } from '../base/deps.ts';
import type { Ticket } from '../tickets/read-ticket.ts';

/** What is read is not mailed any more. */
const read = 'UPDATE notices SET read_at = ?, mail_at = NULL WHERE person_id = ? AND read_at IS NULL';

/** Notes that somebody has read all that they were told up to a notice, by its number. */
export async function seeNotices(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  personId: string,
  upTo: number,
): Promise<void> {
  await db.write([{ sql: `${read} AND seq <= ?`, args: [clock.now(), personId, upTo] }]);
}

/** The statement that notes that who calls has read what they were told of a ticket: they have opened it, as it is while `stands` holds. */
export const noticesOfTicketSeen = ({ now, actor }: Call, { id }: Pick<Ticket, 'id'>, stands: SqlText): Statement => ({
  sql: `${read} AND ticket_id = ? AND ${stands.sql}`,
  args: [now, actor.id, id, ...stands.args],
});
