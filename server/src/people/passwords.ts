import { and, eq } from 'drizzle-orm';
import type { Db, Statement } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import type { Condition } from '../base/events/record-event.ts';
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

// Each hash has a salt of its own, so it names the person whose password was just set, if any was.
const set = `UPDATE account SET password = ?, updated_at = ? WHERE provider_id = 'credential' AND `;
const changed = '(SELECT user_id FROM account WHERE password = ?)';

/**
 * Statements that set a new password where `where`, on a row of `account`, holds when they are written; the first gives the person. Every
 * session of theirs ends, and every link to choose a password.
 */
export const passwordSet = (hash: string, now: number, where: Condition): [Statement, ...Statement[]] => [
  { sql: `${set}${where.sql} RETURNING user_id AS personId`, args: [hash, now, ...where.args] },
  { sql: `DELETE FROM session WHERE user_id = ${changed}`, args: [hash] },
  { sql: `DELETE FROM reset_links WHERE person_id = ${changed}`, args: [hash] },
];

/** Sets a new password (`passwordSet`). Gives the person, or undefined where `where` did not hold. */
export async function setPassword(
  { db, auth, clock }: Pick<Deps, 'db' | 'auth' | 'clock'>,
  password: string,
  where: Condition,
): Promise<string | undefined> {
  const [updated] = await db.write(passwordSet(await auth.hash(password), clock.now(), where));
  return updated!.rows[0]?.['personId'] as string | undefined;
}

/** Where a person's password is still the one that was read. */
export const stillHas = (personId: string, hash: string): Condition => ({
  sql: 'user_id = ? AND password = ?',
  args: [personId, hash],
});
