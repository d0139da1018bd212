import { macOf, sameSecret } from '../base/secrets.ts';
import type { Deps } from '../base/deps.ts';
import { Problem } from '../base/problem.ts';

const begins = 'in.';

/**
 * The token of the link that an owner hands over. It is the same whenever it is copied and stands nowhere: what was mailed works
 * on beside it, and the invitation says until when both do.
 */
export async function copiedToken({ auth }: Pick<Deps, 'auth'>, invitationId: string): Promise<string> {
  return `${begins}${invitationId}.${await macOf(auth.secret, `invitation-link ${invitationId}`)}`;
}

/** Of which invitation such a token is; undefined for one that was mailed. Throws Problem('gone') for one that is made up. */
export async function readCopiedToken(deps: Pick<Deps, 'auth'>, token: string): Promise<string | undefined> {
  if (!token.startsWith(begins)) return undefined;
  const [invitationId = ''] = token.slice(begins.length).split('.');
  if (!sameSecret(token, await copiedToken(deps, invitationId))) throw new Problem('gone');
  return invitationId;
}
