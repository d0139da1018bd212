import { html, nothing, type TemplateResult } from 'lit';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { ticketLine } from '@huiyin/shared/i18n/admin/ticket-line';
import type { TicketLine } from '../api/tickets.ts';
import { langOf } from '../language/customer-languages.ts';
import { bookOf } from '../language/language.ts';
import '../ui/ui-icon.ts';

/** What was said last on a ticket, in so many lines; where it is ours, a sign and a word say so. */
export function newestWord(
  { newestWord: { from, excerpt }, locale }: TicketLine,
  lines: 'one-line' | 'two-lines',
): TemplateResult {
  const sign =
    from === 'staff'
      ? html`<ui-icon name="reply"></ui-icon><span class="sr">${bookOf(ticketLine).ours}</span>`
      : nothing;
  return html`${sign}<bdi class=${lines} lang=${langOf(locale)}>${undirected(excerpt)}</bdi>`;
}
