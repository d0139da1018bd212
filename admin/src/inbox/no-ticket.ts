import { html, type TemplateResult } from 'lit';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { isNotFound } from '../api/problem.ts';
import { bookOf } from '../language/language.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-error.ts';
import '../ui/ui-skeleton.ts';
import type { TicketReading } from './ticket-reading.ts';

/** Stands where a ticket is not here (yet): grey lines, that there is none, or why it could not be read. */
export function noTicket(reading: TicketReading, back: string): TemplateResult {
  const { failure } = reading;
  const words = bookOf(inbox);
  if (failure === undefined) return html`<div class="pad"><ui-skeleton rows="6"></ui-skeleton></div>`;
  if (isNotFound(failure))
    return html`<ui-empty icon="info" heading=${words.gone.heading}
      >${words.gone.text} <a slot="action" href=${back}>${words.back}</a></ui-empty
    >`;
  return html`<div class="pad"><ui-error .error=${failure} @retry=${() => void reading.retry()}></ui-error></div>`;
}
