import type { acceptance, invitationOffer } from '@huiyin/shared/contract/people';
import { allOf } from '../base/db/sql-text.ts';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../base/actor.ts';
import { createCall } from '../base/call.ts';
import { isTaken } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import { did, isRefused } from '../base/events/record-event.ts';
import { isSo } from '../base/events/refused.ts';
import { Problem } from '../base/problem.ts';
import { hashSecret } from '../base/secrets.ts';
import { siteById, type Site } from '../base/site.ts';
import { newMember } from './change-members.ts';
import { readCopiedToken } from './copied-invitation.ts';
import { isRoleThere, mayGive } from './held-roles.ts';
import { stillOpen, withdrawOthers, type Invitation } from './invitations.ts';
import { hasAccount, personJoining } from './invited-person.ts';
import { endsBetween } from './open-invitation.ts';
import { roleOf } from './read-roles.ts';
import { invitations } from './tables.ts';

/** An invitation that can be accepted, by the link that leads to it; `copiedBy`: who copied that, if it was not mailed. */
export interface OpenInvitation {
  invitation: Invitation;
  site: Site;
  copiedBy: string | undefined;
}

/** What a link is of. Throws Problem('gone') for a used, revoked, old or unknown one. */
export async function invitationOf(deps: Deps, token: string): Promise<OpenInvitation> {
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

/** What it offers. */
export async function offerOf(
  deps: Deps,
  { invitation, site, copiedBy }: OpenInvitation,
): Promise<z.infer<typeof invitationOffer>> {
  const { email, role } = invitation;
  const roleName = (await roleOf(deps.db, site.id, role))?.name ?? null;
  // A mail is read by whom it is for; a link that is handed over is read by who made it too.
  const isKnown = copiedBy ? null : await hasAccount(deps, { email, isMailed: true });
  return { email, siteName: site.name, role, roleName, hasAccount: isKnown };
}

/**
 * Makes the invited person (invited-person.ts) a member, with the role of the invitation; gives their id. Throws Problem('gone') and
 * what `personJoining` throws.
 */
export async function acceptInvitation(
  deps: Deps,
  { invitation, site, copiedBy }: OpenInvitation,
  { name, password }: Pick<z.output<typeof acceptance>, 'name' | 'password'>,
): Promise<string> {
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
        db.read
          .update(invitations)
          .set({ acceptedAt: now })
          .where(and(eq(invitations.siteId, site.id), eq(invitations.id, id))),
        ...withdrawOthers(invitation, now),
      ],
      did('person.joined', { id: personId }, { role }, allOf(open, copiers, still)),
    );
  } catch (error) {
    const over = isRefused(error) || isTaken(error, 'members.') || isTaken(error, 'user.email');
    throw over ? new Problem('gone') : error;
  }
  return personId;
}
