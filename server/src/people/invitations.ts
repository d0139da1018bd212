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
import { iso } from '../base/iso.ts';
import { Problem } from '../base/problem.ts';
import { recallMail } from '../base/outbox/put-in-outbox.ts';
import { invitationLink, invitationMail } from './invitation-mail.ts';
import { siteById, type Site } from '../base/site.ts';
import { newMember } from './change-members.ts';
import { copiedToken, readCopiedToken } from './copied-invitation.ts';
import { hasAccount, personJoining } from './invited-person.ts';
import { isSo, isRoleThere, mayGive } from './held-roles.ts';
import { endsBetween, openOf, validMs } from './open-invitation.ts';
import { roleOf, roleToGive } from './read-roles.ts';
import { invitations } from './tables.ts';

type Invitation = typeof invitations.$inferSelect;

const isMember =
  'EXISTS (SELECT 1 FROM members m JOIN user u ON u.id = m.person_id WHERE m.site_id = ? AND u.email = ?)';
const hourMs = 3_600_000;
const mayInvite = `NOT ${isMember} AND (SELECT count(*) FROM invitations WHERE email = ? AND created_at > ?) < 5`;
const isOpen = openOf('?', '?');
const revoke = `UPDATE invitations SET revoked_at = ? WHERE site_id = ? AND id = ? AND ${isOpen}`;
const revokeOthers = `UPDATE invitations SET revoked_at = ?
WHERE site_id = ? AND email = ? AND accepted_at IS NULL AND revoked_at IS NULL`;
const addressee = `SELECT site_id, email FROM invitations WHERE site_id = ? AND id = ? AND ${isOpen}`;

/**
 * Invites somebody by mail; the link works once, for seven days, and every earlier one no longer does.
 * Throws Problem('already_member' | 'forbidden'), or 'rate_limited' for the sixth to one address within an hour, from whichever site.
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
  const gives = mayGive(site.id, actor.id, 'people.invite', role);
  const only = allOf({ sql: mayInvite, args: [site.id, email, email, now - hourMs] }, gives);
  try {
    await call.write(
      [
        ...withdrawOthers(invitation, now),
        db.read.insert(invitations).values(invitation),
        invitationMail(call, { email, role, roleName }, token),
      ],
      did('person.invited', invitation, { role }, only),
    );
  } catch (error) {
    if (!isRefused(error)) throw error;
    const [member] = await db.query(`SELECT 1 WHERE ${isMember}`, [site.id, email]);
    if (member) throw new Problem('already_member');
    throw !(await isSo(db, gives))
      ? new Problem('forbidden')
      : new Problem('rate_limited', { retryAfterSeconds: 3600 });
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
 * A link of an open invitation to hand over, beside the mailed one; works as long as that, while whoever copied it may give its role.
 * Throws Problem('not_found' | 'forbidden').
 */
export async function copyInvitationLink(call: Call, id: string): Promise<z.infer<typeof copiedLink>> {
  const { db, auth, settings, now, actor, site } = call;
  const its = and(eq(invitations.siteId, site.id), eq(invitations.id, id));
  const [invitation] = await db.read.select().from(invitations).where(its).limit(1);
  if (!invitation) throw new Problem('not_found');
  const open = stillOpen(site.id, id, now);
  const only = allOf(open, mayGive(site.id, actor.id, 'people.invite', invitation.role));
  try {
    await call.write([], did('person.invitation_link_copied', { id }, {}, only));
  } catch (error) {
    if (!isRefused(error)) throw error;
    throw new Problem((await isSo(db, open)) ? 'forbidden' : 'not_found');
  }
  const { expiresAt } = invitationShape(invitation);
  const token = await copiedToken({ auth }, { invitationId: id, copiedBy: actor.id! });
  return { link: invitationLink(settings.publicUrl, token), expiresAt };
}

/** What a link offers. Throws Problem('gone') for a used, revoked, old or unknown one. */
export async function lookUpInvitation(deps: Deps, token: string): Promise<z.infer<typeof invitationOffer>> {
  const { invitation, site, copiedBy } = await find(deps, token);
  const { email, role } = invitation;
  const roleName = (await roleOf(deps.db, site.id, role))?.name ?? null;
  return {
    email,
    siteName: site.name,
    role,
    roleName,
    hasAccount: await hasAccount(deps, { email, isMailed: !copiedBy }),
  };
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
  const call = createCall(deps, { actor, site, permissions: [] });
  const { db, now } = call;
  const open = allOf(stillOpen(site.id, id, now), isRoleThere(site.id, role));
  const copiers = copiedBy ? mayGive(site.id, copiedBy, 'people.invite', role) : undefined;
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

/** What a link is of; `copiedBy`: who copied it, if it was not mailed. Throws Problem('gone'). */
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
  const { siteId, role } = invitation;
  if (copied && !(await isSo(db, mayGive(siteId, copied.copiedBy, 'people.invite', role)))) throw new Problem('gone');
  return { invitation, site: (await siteById(db, siteId))!, copiedBy: copied?.copiedBy };
}

function invitationShape({ id, email, role, createdAt, expiresAt }: Invitation): z.infer<typeof invitationView> {
  return { id, email, role, createdAt: iso(createdAt), expiresAt: iso(expiresAt) };
}
