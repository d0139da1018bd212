import type { Deps } from '../base/deps.ts';
import { membershipsOf } from '../people/read-members.ts';

/**
 * Whether a page is opened by somebody who works on a site, in the browser in which they are signed in: what they answer there is a test.
 * Browsers send the cookie with pages of ours alone that people go to, and it is read for nothing else.
 */
export async function isStaffOf(
  { auth, db }: Pick<Deps, 'auth' | 'db'>,
  headers: Headers,
  siteId: string,
): Promise<boolean> {
  if (!headers.has('cookie')) return false;
  const session = await auth.session(headers);
  return session !== null && (await membershipsOf(db, session.id)).some((held) => held.siteId === siteId);
}
