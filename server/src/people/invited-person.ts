import type { Statement } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import type { Deps } from '../base/deps.ts';
import { Problem } from '../base/problem.ts';
import { newAccount, personByEmail } from './accounts.ts';
import { refuseCommon } from './common-passwords.ts';
import { passwordSet, personWith } from './passwords.ts';

type Ports = Pick<Deps, 'db' | 'auth' | 'clock' | 'ids'>;

/** Whom a link invites. One that was mailed proves the address; one that was handed over does not. */
export interface Invited {
  email: string;
  isMailed: boolean;
}

/** Who joins, with the statements that make or change their account, and what must still be so then. */
interface Joining {
  personId: string;
  statements: Statement[];
  still?: SqlText;
}

/** Whose account there is at the address, and whether it is that of whoever joins: one that nobody has proven keeps nobody out who proves it. */
async function accountOf({ db }: Pick<Deps, 'db'>, { email, isMailed }: Invited) {
  const known = await personByEmail(db, email);
  return { known, isTheirs: known !== undefined && (known.isProven || !isMailed) };
}

/** Whether whoever joins has an account already. */
export async function hasAccount(deps: Pick<Deps, 'db'>, invited: Invited): Promise<boolean> {
  return (await accountOf(deps, invited)).isTheirs;
}

/**
 * Who joins: a new person gets an account, a known one proves to be it by password. By a link that was handed over both say the same, so
 * that it does not tell which they are. Throws Problem('bad_credentials' | 'common_password' | 'invalid').
 */
export async function personJoining(
  deps: Ports,
  invited: Invited,
  { name, password }: { name?: string | undefined; password: string },
): Promise<Joining> {
  const { email, isMailed } = invited;
  if (!isMailed) {
    if (!name) throw Problem.field('name', 'is needed');
    await refuseCommon(password, email);
  }
  const { known, isTheirs } = await accountOf(deps, invited);
  if (known && isTheirs) {
    if ((await personWith(deps, email, password)) !== known.id) throw new Problem('bad_credentials');
    return { personId: known.id, statements: [] };
  }
  if (!name) throw Problem.field('name', 'is needed');
  if (!known) return newAccount(deps, { name, email, password }, isMailed);
  await refuseCommon(password, email);
  return provenNow(deps, known.id, name, await deps.auth.hash(password));
}

const prove = 'UPDATE user SET name = ?, email_verified = 1, updated_at = ? WHERE id = ?';

/** The account of an address becomes theirs who has it: whoever made it knows its password no more. */
function provenNow({ clock }: Ports, personId: string, name: string, hash: string): Joining {
  const now = clock.now();
  return {
    personId,
    statements: [
      ...passwordSet(personId, hash, now, { sql: 'true', args: [] }),
      { sql: prove, args: [name, now, personId] },
    ],
    still: { sql: 'EXISTS (SELECT 1 FROM user WHERE id = ? AND email_verified = 0)', args: [personId] },
  };
}
