import type { Statement } from '../base/db/db.ts';
import type { Call } from '../base/call.ts';
import { responseView, selectResponse } from '../responses/read-responses.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { fill, mailTexts } from '../base/outbox/mail-texts.ts';
import { putInOutbox } from '../base/outbox/put-in-outbox.ts';
import { selectConversations } from '../base/outbox/conversations.ts';
import { shownName } from '../base/outbox/shown-name.ts';
import { selectHeldReplies, type HeldReply } from './held-replies.ts';

/** A ticket with the answer that opened it, the mails that were written about it, and what is held back. */
export interface Conversation {
  ticket: Pick<Ticket, 'id' | 'siteId' | 'number' | 'sample'>;
  answer: Awaited<ReturnType<typeof selectResponse>>[number] | undefined;
  conversed: Awaited<ReturnType<typeof selectConversations>>;
  held: readonly HeldReply[];
}

/** Reads them, in one look. */
export async function conversationOf({ db }: Call, ticket: Conversation['ticket']): Promise<Conversation> {
  const [[answer], conversed, held] = await db.read.batch([
    selectResponse(db, ticket),
    selectConversations(db, ticket.siteId, ticket.id),
    selectHeldReplies(db, ticket),
  ]);
  return { ticket, answer, conversed, held };
}

/**
 * The customer's copy of a public reply, in the language they complained in; nothing without an address, to somebody of the sample, who
 * does not exist, or where nobody is to see a mail. After the first it goes on under the same subject, so that mail programs keep them
 * together.
 */
export function replyMail(
  call: Call,
  { ticket, answer, conversed }: Conversation,
  message: { id: string; text: string },
): Statement[] {
  const { site, settings } = call;
  const response = answer && responseView(answer, ticket.number);
  const to = response?.contact.email;
  if (!to || ticket.sample || settings.mail === 'withheld') return [];
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
