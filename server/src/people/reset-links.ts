import type { copiedLink } from '@huiyin/shared/contract/people';
import type { SqlText } from '../base/db/sql-text.ts';
import type { z } from 'zod';
import { iso } from '../base/iso.ts';
import { hashSecret } from '../base/secrets.ts';
import type { Statement } from '../base/db/db.ts';
import type { Call } from '../base/call.ts';
import type { Deps } from '../base/deps.ts';
import { did } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { resetLink, resetMail } from './reset-mail.ts';
import { mostAheadMs } from '../base/most-ahead.ts';
import { personByEmail } from './accounts.ts';
import { linkValidMs, readOperatorToken } from './operator-link.ts';
import { setPassword, stillHas, storedPassword } from './passwords.ts';
import { covers, holds } from './held-roles.ts';
import { memberOf } from './read-members.ts';

type Ports = Pick<Deps, 'db' | 'clock' | 'ids' | 'settings'>;

const mostMailed = 3;

const insert = `INSERT INTO reset_links (token_hash, person_id, made_by, created_at, expires_at) SELECT ?1, ?2, ?3, ?4, ?5 WHERE `;
const fewMailed = `(SELECT count(*) FROM reset_links
 WHERE person_id = ?2 AND made_by IS NULL AND created_at > ?4 - ${linkValidMs}) < ${mostMailed}`;
/**
 * In SQL: whoever holds a link is that person on every site, so it is for whoever manages the people of all of them, of one at least,
 * and holds there what that person does.
 */
export const mayOpenAll = (
  person: string,
  maker: string,
): string => `EXISTS (SELECT 1 FROM members WHERE person_id = ${person})
AND NOT EXISTS (SELECT 1 FROM members theirs WHERE theirs.person_id = ${person} AND NOT
 (${holds('people.manage', maker, 'theirs.site_id')} AND ${covers('theirs.role', maker, 'theirs.site_id')}))`;
const mayCopy = `EXISTS (SELECT 1 FROM members WHERE site_id = ?6 AND person_id = ?2) AND ${mayOpenAll('?2', '?3')}`;
const dropOld = 'DELETE FROM reset_links WHERE expires_at <= ?';

/** Mails a person a link to choose a password, at most three an hour; nobody gets nothing. */
export async function mailResetLink(deps: Ports, email: string): Promise<void> {
  const { db, clock, ids, settings } = deps;
  const person = await personByEmail(db, email);
  if (!person) return;
  const [token, now] = [ids.secret(''), clock.now()];
  await db.write([
    { sql: dropOld, args: [now] },
    { sql: insert + fewMailed, args: [await hashSecret(token), person.id, null, now, now + linkValidMs] },
    resetMail(deps, email, resetLink(settings.publicUrl, token)),
  ]);
}

/**
 * A link with which another member of the site chooses a new password, for where no mail goes out.
 * Throws Problem('not_found' | 'forbidden' | 'works_elsewhere').
 */
export async function copyResetLink(call: Call, personId: string): Promise<z.infer<typeof copiedLink>> {
  const { db, ids, settings, now, actor, site } = call;
  if (personId === actor.id)
    throw new Problem('forbidden', { detail: 'for another member; your own: huiyin reset-link' });
  if (!(await memberOf(db, site.id, personId))) throw new Problem('not_found');
  const token = ids.secret('');
  const expiresAt = now + linkValidMs;
  const made: Statement = {
    sql: insert + mayCopy,
    args: [await hashSecret(token), personId, actor.id, now, expiresAt, site.id],
  };
  const written = await call.write([
    { sql: dropOld, args: [now] },
    // One a maker: the last is the one that works.
    { sql: 'DELETE FROM reset_links WHERE person_id = ? AND made_by = ?', args: [personId, actor.id] },
    made,
    did('person.reset_link_copied', { id: personId }, {}, 'if changed'),
  ]);
  if (written.at(-1)!.rowsAffected === 0) throw new Problem('works_elsewhere');
  return { link: resetLink(settings.publicUrl, token), expiresAt: iso(expiresAt) };
}

/** Chooses a new password by a link, whoever made it; one that was mailed proves the address. Gives whose it is. Throws Problem('gone'). */
export async function useResetLink(
  deps: Pick<Deps, 'db' | 'clock' | 'auth' | 'feed'>,
  token: string,
  password: string,
): Promise<string> {
  const { where, ...link } = await opens(deps, token);
  if (!(await setPassword(deps, { ...link, password }, where))) throw new Problem('gone');
  return link.personId;
}

/** One that was copied opens as long as its maker might still make it. */
const linked = `FROM reset_links link WHERE token_hash = ? AND expires_at > ? AND expires_at <= ?
 AND (made_by IS NULL OR (${mayOpenAll('link.person_id', 'link.made_by')}))`;

/** Whose password a link opens, and what must still be so then: one of the operator names what it replaces. Throws Problem('gone'). */
async function opens(
  { db, clock, auth }: Pick<Deps, 'db' | 'clock' | 'auth'>,
  token: string,
): Promise<{ personId: string; isMailed: boolean; where: SqlText }> {
  const now = clock.now();
  const operators = await readOperatorToken(auth.secret, token, now, (id) => storedPassword(db, id));
  if (operators) return { personId: operators.personId, isMailed: false, where: stillHas(operators.passwordHash) };
  const args = [await hashSecret(token), now, now + linkValidMs + mostAheadMs];
  const [found] = await db.query(`SELECT person_id, made_by ${linked}`, args);
  if (!found) throw new Problem('gone');
  return {
    personId: found['person_id'] as string,
    isMailed: found['made_by'] === null,
    where: { sql: `user_id = (SELECT person_id ${linked})`, args },
  };
}
