import { macOf, sameSecret } from '../base/secrets.ts';
import type { Deps } from '../base/deps.ts';
import { Problem } from '../base/problem.ts';

const begins = 'in.';

/** Which invitation a link is of, and who copied it: it works while they may give its role. */
export interface Copied {
  invitationId: string;
  copiedBy: string;
}

/**
 * The token of the link that somebody hands over. It is the same whenever they copy it and stands nowhere: what was mailed works
 * on beside it, and the invitation says until when both do.
 */
export async function copiedToken({ auth }: Pick<Deps, 'auth'>, { invitationId, copiedBy }: Copied): Promise<string> {
  const said = `${invitationId}.${copiedBy}`;
  return `${begins}${said}.${await macOf(auth.secret, `invitation-link ${said}`)}`;
}

/** What such a token says; undefined for one that was mailed. Throws Problem('gone') for one that is made up. */
export async function readCopiedToken(deps: Pick<Deps, 'auth'>, token: string): Promise<Copied | undefined> {
  if (!token.startsWith(begins)) return undefined;
  const [invitationId = '', copiedBy = ''] = token.slice(begins.length).split('.');
  const copied = { invitationId, copiedBy };
  if (!sameSecret(token, await copiedToken(deps, copied))) throw new Problem('gone');
  return copied;
}
