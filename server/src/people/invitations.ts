import type { z } from 'zod';
import type {
  acceptance,
  copiedLink,
  invitationOffer,
  invitationView,
  newInvitation,
} from '@huiyin/shared/contract/people';
import { and, asc, between, eq, isNull } from 'drizzle-orm';
import { hashSecret } from '../base/secrets.ts';
import { isTaken, type Db, type Statement } from '../base/db/db.ts';
import { createCall, type Call } from '../base/call.ts';
import type { Deps } from '../base/deps.ts';
import type { Actor } from '../base/actor.ts';
import { allOf, did, isRefused, type Condition } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { recallMail } from '../base/outbox/put-in-outbox.ts';
import { invitationLink, invitationMail } from './invitation-mail.ts';
import { mostAheadMs } from '../base/most-ahead.ts';
import { siteById, type Site } from '../base/site.ts';
import { newMember } from './change-members.ts';
import { copiedToken, readCopiedToken } from './copied-invitation.ts';
import { hasAccount, personJoining } from './invited-person.ts';
import { memberOf, stillHolds } from './read-members.ts';
import { invitations } from './tables.ts';

type Invitation = typeof invitations.$inferSelect;
const validMs = 7 * 86_400_000;

const isMember =
  'EXISTS (SELECT 1 FROM members m JOIN user u ON u.id = m.person_id WHERE m.site_id = ? AND u.email = ?)';
const hourMs = 3_600_000;
const mayInvite = `NOT ${isMember} AND (SELECT count(*) FROM invitations WHERE email = ? AND created_at > ?) < 5`;
const isOpen = 'accepted_at IS NULL AND revoked_at IS NULL AND expires_at > ? AND expires_at <= ?';
/** Between these an open invitation ends; later only by a clock that was ahead. */
const endsBetween = (now: number): [number, number] => [now, now + validMs + mostAheadMs];
const revoke = `UPDATE invitations SET revoked_at = ? WHERE site_id = ? AND id = ? AND ${isOpen}`;
const revokeOthers = `UPDATE invitations SET revoked_at = ?
WHERE site_id = ? AND email = ? AND accepted_at IS NULL AND revoked_at IS NULL`;
const addressee = `SELECT site_id, email FROM invitations WHERE site_id = ? AND id = ? AND ${isOpen}`;

/**
 * Invites somebody by mail; the link works once, for seven days, and every earlier one no longer does.
 * Throws Problem('already_member'), or 'rate_limited' for the sixth to one address within an hour, from whichever site.
 */
export async function invite(
  call: Call,
  { email, role }: z.output<typeof newInvitation>,
): Promise<z.infer<typeof invitationView>> {
  const { db, ids, now, actor, site } = call;
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
  const only = { sql: mayInvite, args: [site.id, email, email, now - hourMs] };
  try {
    await call.write(
      [
        ...withdrawOthers(invitation, now),
        db.read.insert(invitations).values(invitation),
        invitationMail(call, { email, role }, token),
      ],
      did('person.invited', invitation, { role }, only),
    );
  } catch (error) {
    if (!isRefused(error)) throw error;
    const [member] = await db.query(`SELECT 1 WHERE ${isMember}`, [site.id, email]);
    throw member ? new Problem('already_member') : new Problem('rate_limited', { retryAfterSeconds: 3600 });
  }
  return invitationShape(invitation);
}

/** Nobody comes in again by a second invitation. */
const withdrawOthers = ({ siteId, email }: Invitation, now: number): Statement[] => [
  { sql: revokeOthers, args: [now, siteId, email] },
  recallMail({ sql: 'SELECT ?, ?', args: [siteId, email] }),
];

const stillOpen = (siteId: string, id: string, now: number): Condition => ({
  sql: `EXISTS (SELECT 1 FROM invitations WHERE site_id = ? AND id = ? AND ${isOpen})`,
  args: [siteId, id, ...endsBetween(now)],
});

/** Invitations that can still be accepted. */
export async function openInvitations(db: Db, siteId: string, now: number) {
  const open = await db.read
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.siteId, siteId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        between(invitations.expiresAt, now + 1, endsBetween(now)[1]),
      ),
    )
    .orderBy(asc(invitations.createdAt));
  return open.map(invitationShape);
}

/** Takes an invitation back. Throws Problem('not_found'), also once it was accepted. */
export async function revokeInvitation(call: Call, id: string): Promise<void> {
  const { now, site } = call;
  const [, revoked] = await call.write([
    recallMail({ sql: addressee, args: [site.id, id, ...endsBetween(now)] }),
    { sql: revoke, args: [now, site.id, id, ...endsBetween(now)] },
    did('person.invitation_withdrawn', { id }, {}, 'if changed'),
  ]);
  if (revoked!.rowsAffected === 0) throw new Problem('not_found');
}

/**
 * A link of an open invitation to hand over, beside the mailed one; works as long as that, while whoever copied it is an owner.
 * Throws Problem('not_found').
 */
export async function copyInvitationLink(call: Call, id: string): Promise<z.infer<typeof copiedLink>> {
  const { db, auth, settings, now, actor, site } = call;
  try {
    await call.write([], did('person.invitation_link_copied', { id }, {}, stillOpen(site.id, id, now)));
  } catch (error) {
    throw isRefused(error) ? new Problem('not_found') : error;
  }
  const its = and(eq(invitations.siteId, site.id), eq(invitations.id, id));
  const [invitation] = await db.read.select().from(invitations).where(its).limit(1);
  const { expiresAt } = invitationShape(invitation!);
  const token = await copiedToken({ auth }, { invitationId: id, copiedBy: actor.id! });
  return { link: invitationLink(settings.publicUrl, token), expiresAt };
}

/** What a link offers. Throws Problem('gone') for a used, revoked, old or unknown one. */
export async function lookUpInvitation(deps: Deps, token: string): Promise<z.infer<typeof invitationOffer>> {
  const { invitation, site, copiedBy } = await find(deps, token);
  const { email, role } = invitation;
  return { email, siteName: site.name, role, hasAccount: await hasAccount(deps, { email, isMailed: !copiedBy }) };
}

/**
 * Makes the invited person (invited-person.ts) a member. The role is the invitation's. Throws Problem('gone') and what
 * `personJoining` throws.
 */
export async function acceptInvitation(
  deps: Deps,
  { token, name, password }: z.output<typeof acceptance>,
): Promise<{ site: Site; person: { id: string; email: string } }> {
  const { invitation, site, copiedBy } = await find(deps, token);
  const { id, email, role } = invitation;
  const invited = { email, isMailed: !copiedBy };
  const { personId, statements, still } = await personJoining(deps, invited, { name, password });
  const actor: Actor = { kind: 'person', id: personId, name: name ?? email };
  const call = createCall(deps, { actor, site, role: null });
  const { db, now } = call;
  const open = stillOpen(site.id, id, now);
  const copiers = copiedBy ? stillHolds(site.id, copiedBy, 'owner') : undefined;
  try {
    await call.write(
      [
        ...statements,
        ...newMember(db, { siteId: site.id, personId, role, since: now }),
        db.read.update(invitations).set({ acceptedAt: now }).where(eq(invitations.id, id)),
        ...withdrawOthers(invitation, now),
      ],
      did('person.joined', { id: personId }, { role }, allOf(open, copiers, still)),
    );
  } catch (error) {
    const over = isRefused(error) || isTaken(error, 'members.') || isTaken(error, 'user.email');
    throw over ? new Problem('gone') : error;
  }
  return { site, person: { id: personId, email } };
}

/** What a link is of; `copiedBy`: the owner who copied it, if it was not mailed. Throws Problem('gone'). */
async function find(
  deps: Deps,
  token: string,
): Promise<{ invitation: Invitation; site: Site; copiedBy: string | undefined }> {
  const { db, clock } = deps;
  const copied = await readCopiedToken(deps, token);
  const its = copied ? eq(invitations.id, copied.invitationId) : eq(invitations.tokenHash, await hashSecret(token));
  const [invitation] = await db.read.select().from(invitations).where(its).limit(1);
  const [from, to] = endsBetween(clock.now());
  const isOver = !invitation || invitation.acceptedAt || invitation.revokedAt;
  if (isOver || invitation.expiresAt <= from || invitation.expiresAt > to) throw new Problem('gone');
  const { siteId } = invitation;
  if (copied && (await memberOf(db, siteId, copied.copiedBy))?.role !== 'owner') throw new Problem('gone');
  return { invitation, site: (await siteById(db, siteId))!, copiedBy: copied?.copiedBy };
}

function invitationShape({ id, email, role, createdAt, expiresAt }: Invitation): z.infer<typeof invitationView> {
  const iso = (ms: number) => new Date(ms).toISOString();
  return { id, email, role, createdAt: iso(createdAt), expiresAt: iso(expiresAt) };
}
