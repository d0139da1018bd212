import { macOf, sameSecret } from '../base/secrets.ts';
import { Problem } from '../base/problem.ts';
import { mostAheadMs } from '../base/most-ahead.ts';

/** Whom a link is for, with what makes it work once: the password that it replaces, as it is stored. */
export interface LinkFor {
  personId: string;
  passwordHash: string;
}

/** In SQL: whom a link for an e-mail address would be for. */
export const linkForAddress = `SELECT user.id AS personId, password AS passwordHash FROM user
JOIN account ON account.user_id = user.id AND provider_id = 'credential' WHERE email = ?`;

/** A link to choose a password, whoever made it, works once and so long. */
export const linkValidMs = 3_600_000;

const begins = 'op.';

/**
 * A token to choose a new password, made by whoever runs the server. Nothing is written until it is used, since only one
 * process may write the database file, and that is the server.
 */
export async function operatorToken(secret: string, { personId, passwordHash }: LinkFor, expiresAt: number) {
  const said = `${personId}.${expiresAt}`;
  return `${begins}${said}.${await macOf(secret, `reset-link ${said} ${passwordHash}`)}`;
}

/**
 * Whom such a token is for, with the password it replaces; undefined for a token of another kind. `passwordOf` gives a person's stored password.
 * Throws Problem('gone') for one that is made up, used or too old.
 */
export async function readOperatorToken(
  secret: string,
  token: string,
  now: number,
  passwordOf: (personId: string) => Promise<string | undefined>,
): Promise<LinkFor | undefined> {
  if (!token.startsWith(begins)) return undefined;
  const [personId = '', expiresAt = ''] = token.slice(begins.length).split('.');
  const passwordHash = await passwordOf(personId);
  const isOpen = Number(expiresAt) > now && Number(expiresAt) <= now + linkValidMs + mostAheadMs;
  if (passwordHash === undefined || !isOpen) throw new Problem('gone');
  const right = await operatorToken(secret, { personId, passwordHash }, Number(expiresAt));
  if (!sameSecret(token, right)) throw new Problem('gone');
  return { personId, passwordHash };
}
