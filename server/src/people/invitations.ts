import type { z } from 'zod';
import { allOf, type SqlText } from '../base/db/sql-text.ts';
import type { copiedLink, invitationView, newInvitation } from '@huiyin/shared/contract/people';
import { and, eq } from 'drizzle-orm';
import { hashSecret } from '../base/secrets.ts';
import type { Statement } from '../base/db/db.ts';
import { type Call } from '../base/call.ts';
import { did } from '../base/events/record-event.ts';
import { isSo, refused } from '../base/events/refused.ts';
import { iso } from '../base/iso.ts';
import { Problem } from '../base/problem.ts';
import { recallMail } from '../base/outbox/put-in-outbox.ts';
import { invitationLink, invitationMail } from './invitation-mail.ts';
import { copiedToken } from './copied-invitation.ts';
import { covers, mayGive } from './held-roles.ts';
import { endsBetween, openOf, pending, validMs } from './open-invitation.ts';
import { forgetOldInvitations, invitationShape } from './pending-invitations.ts';
import { roleToGive } from './read-roles.ts';
import { invitations } from './tables.ts';

export type Invitation = typeof invitations.$inferSelect;

const isMember =
  'EXISTS (SELECT 1 FROM members m JOIN user u ON u.id = m.person_id WHERE m.site_id = ? AND u.email = ?)';
const hourMs = 3_600_000;
const fewInvited = '(SELECT count(*) FROM invitations WHERE email = ? AND created_at > ?) < 5';
const isOpen = openOf('?', '?');
/** Whether the person ?3 may take back an invitation of the site ?1: nobody takes what they could not give. */
const mayTake = `${pending} AND ${covers('invitations.role', '?3', '?1')}`;
const revoke = `UPDATE invitations SET revoked_at = ?4 WHERE site_id = ?1 AND id = ?2 AND ${mayTake}`;
const addressee = `SELECT site_id, email FROM invitations WHERE site_id = ?1 AND id = ?2 AND ${mayTake}`;
const mayReplace = `NOT EXISTS (SELECT 1 FROM (SELECT ? AS site, ? AS person, ? AS email) asked JOIN invitations i
 ON i.site_id = asked.site AND i.email = asked.email AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > ?
 WHERE NOT ${covers('i.role', 'asked.person', 'asked.site')})`;
const revokeOthers = `UPDATE invitations SET revoked_at = ?
WHERE site_id = ? AND email = ? AND ${pending}`;
const isPending = `EXISTS (SELECT 1 FROM invitations WHERE site_id = ? AND id = ? AND ${pending})`;

/**
 * Invites somebody by mail; the link works once, for seven days, and every earlier one no longer does.
 * Throws Problem('already_member'), 'forbidden' also where an earlier one gives more than whoever invites may, or 'rate_limited' for the sixth to one address within an hour, from whichever site.
 */
export async function invite(
  call: Call,
  { email, role }: z.output<typeof newInvitation>,
): Promise<z.infer<typeof invitationView>> {
  const { db, ids, now, actor, site } = call;
  const { roleName } = await roleToGive(call, role);
  const token = ids.secret('');
  const invitation: Invitation = {
    id: ids.uuid(),
    siteId: site.id,
    email,
    role,
    tokenHash: await hashSecret(token),
    createdAt: now,
    expiresAt: now + validMs,
    acceptedAt: null,
    revokedAt: null,
    invitedBy: actor.id,
  };
  const mayBe = allOf(mayGive(site.id, actor.id, 'people.invite', role), {
    sql: mayReplace,
    args: [site.id, actor.id, email, now],
  });
  const isNew = { sql: `NOT ${isMember}`, args: [site.id, email] };
  const isSpaced = { sql: fewInvited, args: [email, now - hourMs] };
  await call
    .write(
      [
        forgetOldInvitations(site.id, now),
        ...withdrawOthers(invitation, now),
        db.read.insert(invitations).values(invitation),
        invitationMail(call, { email, role, roleName }, token),
      ],
      did('person.invited', invitation, { role }, allOf(isNew, mayBe, isSpaced)),
    )
    .catch(
      refused(
        db,
        [isNew, new Problem('already_member')],
        [mayBe, new Problem('forbidden')],
        [isSpaced, new Problem('rate_limited', { retryAfterSeconds: 3600 })],
      ),
    );
  return invitationShape(invitation, now);
}

/** Statements that end all invitations of its address: nobody comes in again by a second one. */
export const withdrawOthers = ({ siteId, email }: Invitation, now: number): Statement[] => [
  { sql: revokeOthers, args: [now, siteId, email] },
  recallMail({ sql: 'SELECT ?, ?', args: [siteId, email] }),
];

/** That an invitation can still be accepted when something is written. */
export const stillOpen = (siteId: string, id: string, now: number): SqlText => ({
  sql: `EXISTS (SELECT 1 FROM invitations WHERE site_id = ? AND id = ? AND ${isOpen})`,
  args: [siteId, id, ...endsBetween(now)],
});

/** Takes an invitation back, expired or not, to a role that one may give. Throws Problem('not_found'), also once it was accepted, Problem('forbidden'). */
export async function revokeInvitation(call: Call, id: string): Promise<void> {
  const { db, now, site, actor } = call;
  const its = [site.id, id, actor.id];
  const [, revoked] = await call.write([
    recallMail({ sql: addressee, args: its }),
    { sql: revoke, args: [...its, now] },
    did('person.invitation_withdrawn', { id }, {}, 'if changed'),
  ]);
  if (revoked!.rowsAffected > 0) return;
  throw new Problem((await isSo(db, { sql: isPending, args: [site.id, id] })) ? 'forbidden' : 'not_found');
}

/**
 * A link of an open invitation to hand over, beside the mailed one; works as long as that, while whoever copied it may give its role.
 * Throws Problem('not_found' | 'forbidden').
 */
export async function copyInvitationLink(call: Call, id: string): Promise<z.infer<typeof copiedLink>> {
  const { db, auth, settings, now, actor, site } = call;
  const its = and(eq(invitations.siteId, site.id), eq(invitations.id, id));
  const [invitation] = await db.read.select().from(invitations).where(its).limit(1);
  if (!invitation) throw new Problem('not_found');
  const open = stillOpen(site.id, id, now);
  const gives = mayGive(site.id, actor.id, 'people.invite', invitation.role);
  await call
    .write([], did('person.invitation_link_copied', { id }, {}, allOf(open, gives)))
    .catch(refused(db, [open, new Problem('not_found')], [gives, new Problem('forbidden')]));
  const token = await copiedToken({ auth }, { invitationId: id, copiedBy: actor.id! });
  return { link: invitationLink(settings.publicUrl, token), expiresAt: iso(invitation.expiresAt) };
}
