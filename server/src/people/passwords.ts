import { and, eq } from 'drizzle-orm';
import type { SqlText } from '../base/db/sql-text.ts';
import type { Db, Statement } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import { onTheirSites } from './on-their-sites.ts';
import { account, user } from './tables.ts';

/** The person whose address and password these are. It takes as long to find nobody. */
export async function personWith(
  { db, auth }: Pick<Deps, 'db' | 'auth'>,
  email: string,
  password: string,
): Promise<string | undefined> {
  const [found] = await db.read
    .select({ id: user.id, hash: account.password })
    .from(user)
    .innerJoin(account, and(eq(account.userId, user.id), eq(account.providerId, 'credential')))
    .where(eq(user.email, email))
    .limit(1);
  if (!found?.hash) {
    await auth.hash(password);
    return undefined;
  }
  return (await auth.isPassword(password, found.hash)) ? found.id : undefined;
}

/** The password of a person as it is stored: a salted hash. */
export async function storedPassword(db: Db, personId: string): Promise<string | undefined> {
  const [found] = await db.read
    .select({ password: account.password })
    .from(account)
    .where(and(eq(account.userId, personId), eq(account.providerId, 'credential')))
    .limit(1);
  return found?.password ?? undefined;
}

const set = `UPDATE account SET password = ?, updated_at = ? WHERE provider_id = 'credential' AND user_id = ? AND `;
// Each hash has a salt of its own: whoever has it got it just now.
const changed = '(SELECT user_id FROM account WHERE user_id = ? AND password = ?)';

const prove = `UPDATE user SET email_verified = 1 WHERE id = ${changed}`;

/**
 * Statements that set a person's password to what has this hash where `where`, on a row of `account`, holds when they are written. Every
 * session of theirs ends, and every link to choose a password.
 */
export const passwordSet = (personId: string, hash: string, now: number, where: SqlText): Statement[] => [
  { sql: set + where.sql, args: [hash, now, personId, ...where.args] },
  { sql: `DELETE FROM session WHERE user_id = ${changed}`, args: [personId, hash] },
  { sql: `DELETE FROM reset_links WHERE person_id = ${changed}`, args: [personId, hash] },
];

/** Sets a person's password (`passwordSet`), by a link that was mailed or not; their sites are told of it. Gives whether `where` held. */
export async function setPassword(
  { db, auth, clock, feed }: Pick<Deps, 'db' | 'auth' | 'clock' | 'feed'>,
  { personId, password, isMailed = false }: { personId: string; password: string; isMailed?: boolean },
  where: SqlText,
): Promise<boolean> {
  const hash = await auth.hash(password);
  const [updated] = await db.write([
    ...passwordSet(personId, hash, clock.now(), where),
    ...(isMailed ? [{ sql: prove, args: [personId, hash] }] : []),
    onTheirSites('person.password_changed', personId, clock.now(), { sql: changed, args: [personId, hash] }),
  ]);
  feed.changed('sites');
  return updated!.rowsAffected > 0;
}

/** Where the password is still the one that was read. */
export const stillHas = (hash: string): SqlText => ({ sql: 'password = ?', args: [hash] });
