import type { Statement } from '../base/db/db.ts';
import type { Call } from '../base/call.ts';
import { fill, mailTexts } from '../base/outbox/mail-texts.ts';
import { putInOutbox } from '../base/outbox/put-in-outbox.ts';
import { shownName } from '../base/outbox/shown-name.ts';

/** Where an invitation is accepted; the token stays in the browser. */
export const invitationLink = (publicUrl: string, token: string): string => `${publicUrl}/admin/invitation#${token}`;

/** Whom it is for, and the role; `roleName`: what the site calls an own one. */
interface Offer {
  email: string;
  role: string;
  roleName: string | null;
}

/** The mail with an invitation's link, in the site's first language. Its subject is ours alone. */
export function invitationMail(call: Call, { email, role, roleName }: Offer, token: string): Statement {
  const { site, actor, settings } = call;
  const texts = mailTexts(site.languages[0]);
  const inviter = shownName(actor.kind === 'person' ? actor.name : site.name);
  const values = {
    inviter,
    site: shownName(site.name),
    role: roleName === null ? texts.roles[role as keyof typeof texts.roles] : shownName(roleName),
    link: invitationLink(settings.publicUrl, token),
  };
  return putInOutbox(call, {
    siteId: site.id,
    to: email,
    subject: texts.invitationSubject,
    body: fill(texts.invitationBody, values),
  });
}
