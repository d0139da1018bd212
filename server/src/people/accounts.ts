import { eq } from 'drizzle-orm';
import type { Db, Statement } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import { refuseCommon } from './common-passwords.ts';
import { account, user } from './tables.ts';

/** A new person, with the statements that make the account. */
export interface NewAccount {
  personId: string;
  statements: Statement[];
}

/**
 * Prepares an account with a password, to be written together with what it is for. `isProven`: whether the address is known to be theirs.
 * Throws Problem('common_password').
 */
export async function newAccount(
  { db, auth, clock, ids }: Pick<Deps, 'db' | 'auth' | 'clock' | 'ids'>,
  person: { name: string; email: string; password: string },
  isProven = true,
): Promise<NewAccount> {
  await refuseCommon(person.password, person.email);
  const now = new Date(clock.now());
  const personId = ids.uuid();
  const row = { id: personId, name: person.name, email: person.email, emailVerified: isProven };
  const credential = { id: ids.uuid(), userId: personId, accountId: personId, providerId: 'credential' };
  return {
    personId,
    statements: [
      db.read.insert(user).values({ ...row, createdAt: now, updatedAt: now }),
      db.read
        .insert(account)
        .values({ ...credential, password: await auth.hash(person.password), createdAt: now, updatedAt: now }),
    ],
  };
}

/** The person with this address, in its one spelling; `isProven`: whether it is known to be theirs. */
export async function personByEmail(
  db: Db,
  email: string,
): Promise<{ id: string; name: string; isProven: boolean } | undefined> {
  const [found] = await db.read
    .select({ id: user.id, name: user.name, isProven: user.emailVerified })
    .from(user)
    .where(eq(user.email, email))
    .limit(1);
  return found;
}

/** The name and address of a person; `isProven`: whether the address is known to be theirs. */
export async function personById(db: Db, id: string) {
  const [found] = await db.read
    .select({ id: user.id, name: user.name, email: user.email, isProven: user.emailVerified })
    .from(user)
    .where(eq(user.id, id))
    .limit(1);
  return found;
}
