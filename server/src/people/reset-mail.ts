import type { Statement } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import { fill, mailTexts } from '../base/outbox/mail-texts.ts';
import { putInOutbox } from '../base/outbox/put-in-outbox.ts';

/** Where a new password is chosen; the token stays in the browser. */
export const resetLink = (publicUrl: string, token: string): string => `${publicUrl}/admin/reset#${token}`;

/** The mail with a link to choose a new password, if the statement before it changed something. */
export function resetMail(
  { clock, ids, settings }: Pick<Deps, 'clock' | 'ids' | 'settings'>,
  email: string,
  link: string,
): Statement {
  const texts = mailTexts('en');
  const body = fill(texts.resetBody, { link });
  return putInOutbox(
    { now: clock.now(), ids, settings },
    { siteId: null, to: email, subject: texts.resetSubject, body },
    'if changed',
  );
}
