import type { Role } from '@huiyin/shared/contract/people';
import { fill } from '@huiyin/shared/i18n/mail';
import type { Statement } from '../base/db/db.ts';
import type { Call } from '../base/call.ts';
import { mailTexts } from '../base/outbox/mail-texts.ts';
import { putInOutbox } from '../base/outbox/put-in-outbox.ts';
import { shownName } from '../base/outbox/shown-name.ts';

/** Where an invitation is accepted; the token stays in the browser. */
export const invitationLink = (publicUrl: string, token: string): string => `${publicUrl}/admin/invitation#${token}`;

/** The mail with an invitation's link, in the site's first language. Its subject is ours alone. */
export function invitationMail(call: Call, { email, role }: { email: string; role: Role }, token: string): Statement {
  const { site, actor, settings } = call;
  const texts = mailTexts(site.languages[0]);
  const inviter = shownName(actor.kind === 'person' ? actor.name : site.name);
  const values = {
    inviter,
    site: shownName(site.name),
    role: texts.roles[role],
    link: invitationLink(settings.publicUrl, token),
  };
  return putInOutbox(call, {
    siteId: site.id,
    to: email,
    subject: texts.invitationSubject,
    body: fill(texts.invitationBody, values),
  });
}
