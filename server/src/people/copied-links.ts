import type { z } from 'zod';
import type { copiedLink } from '@huiyin/shared/contract/people';
import { hashSecret } from '../authorization/secrets.ts';
import type { Statement } from '../db/db.ts';
import type { Deps } from '../deps.ts';
import type { Actor } from '../events/actor.ts';
import { recordIfChanged } from '../events/record-event.ts';
import type { StaffEnv } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { resetLink } from '../mail/reset-mail.ts';
import { invitationLink } from '../mail/invitation-mail.ts';
import type { Site } from '../sites/read-site.ts';
import { storedPassword } from './accounts.ts';
import { readOperatorToken } from './operator-link.ts';
import { memberOf } from './read-members.ts';

type Staff = StaffEnv['Variables']['actor'];
type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'settings'>;
type CopiedLink = z.infer<typeof copiedLink>;

const validMs = 3_600_000;

// As the accounts library keeps it (better-auth, /reset-password): used up by the first new password.
const insert = `INSERT INTO verification (id, identifier, value, expires_at, created_at, updated_at)
SELECT ?1, 'reset-password:' || ?2, ?3, ?4, ?5, ?5`;
/** Whoever holds the link is that person on every site, so it is for owners of all of them. */
const ownsAllTheirSites = `WHERE NOT EXISTS (SELECT 1 FROM members theirs WHERE theirs.person_id = ?3 AND NOT EXISTS
 (SELECT 1 FROM members own WHERE own.site_id = theirs.site_id AND own.person_id = ?6 AND own.role = 'owner'))`;
const renew = `UPDATE invitations SET token_hash = ?3, expires_at = ?4
WHERE site_id = ?1 AND id = ?2 AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > ?5`;

/**
 * A link with which another member of the site chooses a new password, for where no mail goes out; works once, for an hour.
 * Throws Problem('not_found' | 'forbidden' | 'works_elsewhere').
 */
export async function copyResetLink(deps: Needs, actor: Staff, site: Site, personId: string): Promise<CopiedLink> {
  const { db, clock } = deps;
  if (personId === actor.id)
    throw new Problem('forbidden', { detail: 'for another member; your own: huiyin reset-link' });
  if (!(await memberOf(db, site.id, personId))) throw new Problem('not_found');
  const now = clock.now();
  const { token, statement } = prepared(deps, personId, now, [ownsAllTheirSites, actor.id]);
  const event = { siteId: site.id, at: now, actor, type: 'person.reset_link_copied', subjectId: personId } as const;
  const [made] = await db.write([statement, recordIfChanged(event)]);
  if (made!.rowsAffected === 0) throw new Problem('works_elsewhere');
  return { link: resetLink(deps.settings.publicUrl, token), expiresAt: new Date(now + validMs).toISOString() };
}

/**
 * Turns a link of the operator into one of the accounts library; other tokens stay as they are. Throws Problem('gone').
 */
export async function exchangeOperatorToken(deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'auth'>, token: string) {
  const { db, clock, auth } = deps;
  const { secret } = await auth.$context;
  const now = clock.now();
  const personId = await readOperatorToken(secret, token, now, (id) => storedPassword(db, id));
  if (!personId) return token;
  const made = prepared(deps, personId, now);
  await db.write([made.statement]);
  return made.token;
}

function prepared(
  { ids }: Pick<Deps, 'ids'>,
  personId: string,
  now: number,
  [where, by]: [where: string, by: string] | [] = [],
): { token: string; statement: Statement } {
  const token = ids.secret('');
  const args = [ids.uuid(), token, personId, now + validMs, now, ...(by ? [by] : [])];
  return { token, statement: { sql: `${insert} ${where ?? ''}`, args } };
}

/** A new link for an open invitation, instead of the mailed one; works once, for an hour. Throws Problem('not_found'). */
export async function copyInvitationLink(deps: Needs, actor: Actor, site: Site, id: string): Promise<CopiedLink> {
  const { db, clock, ids, settings } = deps;
  const [token, now] = [ids.secret(''), clock.now()];
  const event = { siteId: site.id, at: now, actor, type: 'person.invitation_link_copied', subjectId: id } as const;
  const [renewed] = await db.write([
    { sql: renew, args: [site.id, id, await hashSecret(token), now + validMs, now] },
    recordIfChanged(event),
  ]);
  if (renewed!.rowsAffected === 0) throw new Problem('not_found');
  return { link: invitationLink(settings.publicUrl, token), expiresAt: new Date(now + validMs).toISOString() };
}
