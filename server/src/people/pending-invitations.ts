import type { invitationView } from '@huiyin/shared/contract/people';
import { and, desc, eq, gt, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { forDrizzle } from '../base/db/sql-text.ts';
import { iso } from '../base/iso.ts';
import { allowedBy } from './held-roles.ts';
import { endsBetween, openOf, pending } from './open-invitation.ts';
import { invitations } from './tables.ts';

const mostListed = 500;
const keptMs = 90 * 86_400_000;
const isOpen = openOf('?', '?');
const isRoleThere = `(${allowedBy('invitations.role', 'invitations.site_id')}) IS NOT NULL`;

/**
 * Invitations that can still be accepted, then those that expired and could be sent again, each oldest first. Of more than 500 the newest; none that expired
 * more than 90 days ago.
 */
export async function pendingInvitations({ db, site, now }: Call) {
  const { siteId, expiresAt, createdAt } = invitations;
  const newest = await db.read
    .select()
    .from(invitations)
    .where(and(eq(siteId, site.id), gt(expiresAt, now - keptMs), sql.raw(pending), sql.raw(isRoleThere)))
    .orderBy(desc(forDrizzle({ sql: isOpen, args: endsBetween(now) })), desc(createdAt))
    .limit(mostListed);
  const listed = newest.toReversed().map((one) => invitationShape(one, now));
  return listed.toSorted((one, two) => Number(one.expired) - Number(two.expired));
}

/** The statement that forgets the invitations of a site that ended more than 90 days ago. */
export const forgetOldInvitations = (siteId: string, now: number): Statement => ({
  sql: 'DELETE FROM invitations WHERE site_id = ? AND expires_at <= ?',
  args: [siteId, now - keptMs],
});

/** An invitation as it stands now. */
export function invitationShape(
  { id, email, role, createdAt, expiresAt }: typeof invitations.$inferSelect,
  now: number,
): z.infer<typeof invitationView> {
  const [from, to] = endsBetween(now);
  const expired = expiresAt <= from || expiresAt > to;
  return { id, email, role, createdAt: iso(createdAt), expiresAt: iso(expiresAt), expired };
}
