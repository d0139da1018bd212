import type { Role } from '@huiyin/shared/contract/people';
import { fill } from '@huiyin/shared/i18n/mail';
import type { Statement } from '../db/db.ts';
import type { Deps } from '../deps.ts';
import type { Actor } from '../events/actor.ts';
import type { Condition } from '../events/record-event.ts';
import type { Site } from '../sites/read-site.ts';
import { mailTexts } from './mail-texts.ts';
import { putInOutbox } from './put-in-outbox.ts';
import { shownName } from './shown-name.ts';

/** Where an invitation is accepted; the token stays in the browser. */
export const invitationLink = (publicUrl: string, token: string): string => `${publicUrl}/admin/invitation#${token}`;

/** The mail with an invitation's link, in the site's first language. Its subject is ours alone. */
export function invitationMail(
  deps: Deps,
  site: Site,
  { email, role }: { email: string; role: Role },
  actor: Actor,
  token: string,
): Statement {
  const texts = mailTexts(site.languages[0]);
  const inviter = shownName(actor.kind === 'person' ? actor.name : site.name);
  const values = {
    inviter,
    site: shownName(site.name),
    role: texts.roles[role],
    link: invitationLink(deps.settings.publicUrl, token),
  };
  return putInOutbox(deps, {
    siteId: site.id,
    to: email,
    subject: texts.invitationSubject,
    body: fill(texts.invitationBody, values),
  });
}

/** Holds back the mails of invitations that have not left yet: their links are dead. `of` selects sites and addresses. */
export const recallInvitationMail = (of: Condition): Statement => ({
  sql: `UPDATE outbox SET due_at = NULL, body = ''
WHERE due_at IS NOT NULL AND ticket_id IS NULL AND (site_id, to_email) IN (${of.sql})`,
  args: of.args,
});
