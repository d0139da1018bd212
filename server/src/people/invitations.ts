import type { z } from 'zod';
import type { acceptance, invitationOffer, invitationView, newInvitation, Role } from '@huiyin/shared/contract/people';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { hashSecret } from '../authorization/secrets.ts';
import { isTaken, type Db } from '../db/db.ts';
import type { Deps } from '../deps.ts';
import type { Actor } from '../events/actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { Problem } from '../http/problem.ts';
import { invitationMail } from '../mail/invitation-mail.ts';
import { siteById, type Site } from '../sites/read-site.ts';
import { newAccount, personByEmail, signIn } from './accounts.ts';
import { membersOf } from './read-members.ts';
import { invitations, members } from './tables.ts';

type Invitation = typeof invitations.$inferSelect;
const validMs = 7 * 86_400_000;

/** Invites somebody by mail; the link works once, for seven days. Throws Problem('already_member'). */
export async function invite(
  deps: Deps,
  actor: Actor,
  site: Site,
  { email, role }: z.output<typeof newInvitation>,
): Promise<z.infer<typeof invitationView>> {
  const { db, clock, ids } = deps;
  if ((await membersOf(db, site.id)).some((m) => m.email === email)) throw new Problem('already_member');
  const token = ids.secret('');
  const now = clock.now();
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
  await db.write([
    db.read.insert(invitations).values(invitation),
    invitationMail(deps, site, invitation, actor, token),
    recordEvent(db, {
      siteId: site.id,
      at: now,
      actor,
      type: 'person.invited',
      subjectId: invitation.id,
      data: { role },
    }),
  ]);
  return invitationShape(invitation);
}

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
        gt(invitations.expiresAt, now),
      ),
    )
    .orderBy(asc(invitations.createdAt));
  return open.map(invitationShape);
}

/** Takes an invitation back. Throws Problem('not_found'). */
export async function revokeInvitation({ db, clock }: Deps, siteId: string, id: string): Promise<void> {
  const now = clock.now();
  if (!(await openInvitations(db, siteId, now)).some((i) => i.id === id)) throw new Problem('not_found');
  await db.write([
    db.read
      .update(invitations)
      .set({ revokedAt: now })
      .where(and(eq(invitations.siteId, siteId), eq(invitations.id, id))),
  ]);
}

/** What a link offers. Throws Problem('gone') for a used, revoked, old or unknown one. */
export async function lookUpInvitation(deps: Deps, token: string): Promise<z.infer<typeof invitationOffer>> {
  const { invitation, site } = await find(deps, token);
  const hasAccount = (await personByEmail(deps.db, invitation.email)) !== undefined;
  return { email: invitation.email, siteName: site.name, role: invitation.role as Role, hasAccount };
}

/**
 * Makes the invited person a member; a new person gets an account, a known one proves to be it by password.
 * The role is the invitation's. Throws Problem('gone' | 'bad_credentials').
 */
export async function acceptInvitation(
  deps: Deps,
  { token, name, password }: z.output<typeof acceptance>,
): Promise<{ site: Site; email: string }> {
  const { db, clock } = deps;
  const { invitation, site } = await find(deps, token);
  const { email, role } = invitation;
  const { personId, statements } = await personFor(deps, email, name, password);
  const now = clock.now();
  const actor = { kind: 'person', id: personId, name: name ?? email } as const;
  try {
    await db.write([
      ...statements,
      db.read.insert(members).values({ siteId: site.id, personId, role, since: now }),
      db.read.update(invitations).set({ acceptedAt: now }).where(eq(invitations.id, invitation.id)),
      recordEvent(db, { siteId: site.id, at: now, actor, type: 'person.joined', subjectId: personId, data: { role } }),
    ]);
  } catch (error) {
    throw isTaken(error, 'members.') || isTaken(error, 'user.email') ? new Problem('gone') : error;
  }
  return { site, email };
}

async function personFor(deps: Deps, email: string, name: string | undefined, password: string) {
  const known = await personByEmail(deps.db, email);
  if (!known) {
    if (!name) throw Problem.field('name', 'is needed');
    return newAccount(deps, { name, email, password });
  }
  const signedIn = await signIn(deps, email, password, new Headers());
  if (!signedIn.ok) throw new Problem('bad_credentials');
  return { personId: known.id, statements: [] };
}

async function find({ db, clock }: Deps, token: string): Promise<{ invitation: Invitation; site: Site }> {
  const [invitation] = await db.read
    .select()
    .from(invitations)
    .where(eq(invitations.tokenHash, await hashSecret(token)))
    .limit(1);
  const over = !invitation || invitation.acceptedAt || invitation.revokedAt || invitation.expiresAt <= clock.now();
  if (over) throw new Problem('gone');
  return { invitation, site: (await siteById(db, invitation.siteId))! };
}

function invitationShape({ id, email, role, createdAt, expiresAt }: Invitation): z.infer<typeof invitationView> {
  const iso = (ms: number) => new Date(ms).toISOString();
  return { id, email, role: role as Role, createdAt: iso(createdAt), expiresAt: iso(expiresAt) };
}
