import { explainDue } from '@huiyin/shared/domain/promises/due';
import { ticketLine } from '@huiyin/shared/i18n/admin/ticket-line';
import type { TicketLine } from '../api/tickets.ts';
import { clockTime, exactDuration } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';

/**
 * Why a reply is due when it is, e.g. `Opened 17:20, reply within 4h`; empty where it is not our turn or nobody can say.
 * @param now ms UTC
 */
export function dueReason(
  { openedAt, replySince, replyDueAt }: Pick<TicketLine, 'openedAt' | 'replySince' | 'replyDueAt'>,
  now: number,
): string {
  if (!replySince || !replyDueAt) return '';
  const { spans } = explainDue(Date.parse(replySince), Date.parse(replyDueAt));
  const words = bookOf(ticketLine).dueReason;
  const said = replySince === openedAt ? words.opened : words.since;
  return said(clockTime(replySince, now), spans.map(({ ms }) => exactDuration(ms)).join(' + '));
}
