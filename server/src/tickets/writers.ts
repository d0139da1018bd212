import type { Statement } from '../base/db/db.ts';
import type { Call } from '../base/call.ts';
import { personNames } from '../people/read-members.ts';
import type { Ticket } from './read-ticket.ts';

const seenMs = 60_000;
const goneMs = 86_400_000;

const seen = `INSERT INTO writers (ticket_id, site_id, person_id, at) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT DO UPDATE SET at = ?4`;

/** Says that somebody has begun a reply; say it again within a minute. Programs do not write: they send. */
export async function beginWriting({ db, now, actor }: Call, { id, siteId }: Ticket): Promise<void> {
  if (actor.kind !== 'person') return;
  await db.write([
    { sql: 'DELETE FROM writers WHERE site_id = ? AND at < ?', args: [siteId, now - goneMs] },
    { sql: seen, args: [id, siteId, actor.id, now] },
  ]);
}

/** Takes that back. */
export async function endWriting({ db, actor }: Call, ticket: Ticket): Promise<void> {
  if (actor.kind === 'person') await db.write([endOfWriting(ticket, actor.id)]);
}

/** The statement that takes it back: what was written is sent. */
export const endOfWriting = ({ siteId, id }: Pick<Ticket, 'siteId' | 'id'>, personId: string): Statement => ({
  sql: 'DELETE FROM writers WHERE site_id = ? AND ticket_id = ? AND person_id = ?',
  args: [siteId, id, personId],
});

/** Who else has begun a reply to a ticket, seen in the last minute. */
export async function othersWriting(
  { db, now, actor }: Call,
  { id, siteId }: Ticket,
): Promise<{ id: string; name: string }[]> {
  const rows = await db.query(
    'SELECT person_id FROM writers WHERE site_id = ? AND ticket_id = ? AND at > ? AND person_id IS NOT ? LIMIT 20',
    [siteId, id, now - seenMs, actor.id],
  );
  const names = await personNames(
    db,
    rows.map((row) => row['person_id'] as string),
  );
  return [...names].map(([personId, name]) => ({ id: personId, name }));
}
