import { html, type TemplateResult } from 'lit';
import { ticketLine } from '@huiyin/shared/i18n/admin/ticket-line';
import type { TicketLine } from '../api/tickets.ts';
import { bookOf } from '../language/language.ts';
import { moment } from '../ui/moment.ts';
import '../ui/ui-icon.ts';
import { dueReason } from './due-reason.ts';
import './due-time.ts';

/** When the reply to a ticket is due, or that one goes out; where none is due, when something happened last. @param now ms UTC */
export function whenDue(line: TicketLine, now: number): TemplateResult {
  const { held, replyDueAt, updatedAt } = line;
  if (held.length)
    return html`<span class="small muted"><ui-icon name="reply"></ui-icon> ${bookOf(ticketLine).goesOut}</span>`;
  return replyDueAt === null
    ? html`<span class="small muted">${moment(updatedAt, now)}</span>`
    : html`<due-time at=${replyDueAt} .now=${now} why=${dueReason(line, now)}></due-time>`;
}
