import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import type { TicketView } from '../api/tickets.ts';
import { bookOf } from '../language/language.ts';

/**
 * Who will read what is written.
 * @param email where a mail goes; null where none does
 */
export function replyHint(what: 'reply' | 'note', ticket: TicketView, email: string | null): string {
  const words = bookOf(inbox);
  if (what === 'note') return words.noteHint;
  if (ticket.status === 'closed') return words.closedHint;
  if (ticket.sample) return words.sampleHint;
  const isMailed = email !== null && !ticket.mailFailed;
  if (ticket.threadReadable) return isMailed ? words.replyMailHint : words.replyHint;
  return isMailed ? words.mailOnly : '';
}
