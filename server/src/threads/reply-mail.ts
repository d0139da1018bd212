import { fill } from '@huiyin/shared/i18n/mail';
import type { Statement } from '../base/db/db.ts';
import type { Call } from '../base/call.ts';
import { responseView, selectResponse } from '../responses/read-responses.ts';
import { mailTexts } from '../base/outbox/mail-texts.ts';
import { putInOutbox } from '../base/outbox/put-in-outbox.ts';
import { selectConversations } from '../base/outbox/conversations.ts';
import { shownName } from '../base/outbox/shown-name.ts';

/**
 * The customer's copy of a public reply, in the language they complained in; nothing without an address, or where nobody is to see
 * a mail. After the first it goes on under the same subject, so that mail programs keep them together.
 */
export async function replyMail(
  call: Call,
  ticket: { id: string; siteId: string; number: number },
  message: { id: string; text: string },
): Promise<Statement[]> {
  const { db, site, settings } = call;
  if (settings.mail === 'withheld') return [];
  const [[answer], conversed] = await db.read.batch([
    selectResponse(db, ticket),
    selectConversations(db, site.id, ticket.id),
  ]);
  const response = answer && responseView(answer, ticket.number);
  const to = response?.contact.email;
  if (!to) return [];
  const texts = mailTexts(response.locale);
  // The page came from outside: only one of the site's own is worth a link.
  const page = response.page && site.origins.includes(new URL(response.page).origin) ? response.page : '';
  const values = { site: shownName(site.name), number: String(ticket.number), page };
  const first = conversed.find(({ toEmail }) => toEmail === to)?.subject;
  const outro = page ? `\n\n— \n${fill(texts.replyOutro, values)}` : '';
  return [
    putInOutbox(call, {
      siteId: site.id,
      to,
      subject: first === undefined ? fill(texts.replySubject, values) : `Re: ${first}`,
      body: `${fill(texts.replyIntro, values)}\n\n${message.text}${outro}\n`,
      copyOf: { ticketId: ticket.id, messageId: message.id },
    }),
  ];
}
