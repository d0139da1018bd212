import { html, nothing, type TemplateResult } from 'lit';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import type { Other, TicketView } from '../api/tickets.ts';
import { sentences } from '../language/list-of.ts';
import { bookOf } from '../language/language.ts';
import '../ui/ui-icon.ts';
import { phoneLink } from './contact-links.ts';

/**
 * Says so where a reply cannot get to the customer, or the last one did not; those of the sample are nobody.
 * @param email where a mail goes; null where none does
 */
export function replyReach(ticket: TicketView, email: string | null): TemplateResult | typeof nothing {
  const words = bookOf(inbox).unreachable;
  if (ticket.sample) return nothing;
  if (email !== null && ticket.mailFailed)
    return warning(ticket, words.failed.heading, words.failed.text(email, ticket.threadReadable));
  if (email !== null || ticket.threadReadable) return nothing;
  const wrong = ticket.response?.leftOut.find(({ field }) => field === 'contact.email')?.value;
  const given = ticket.response?.contact.email;
  return warning(ticket, words.heading, given ? words.noMail : wrong ? words.wrongMail(wrong) : words.nothing);
}

function warning({ response }: TicketView, heading: string, text: string): TemplateResult {
  const phone = response?.contact.phone;
  return html`<div class="warning" role="note">
    <ui-icon name="warning"></ui-icon>
    <div>
      <strong>${heading}</strong>
      <p>
        ${sentences(text, phone ? bookOf(inbox).unreachable.phone : '')}
        ${phone ? html`<a href=${phoneLink(phone)}>${phone}</a>` : nothing}
      </p>
    </div>
  </div>`;
}

/**
 * What others did since a reply was begun, and who is at one too.
 * @param since as sentences
 */
export function replyNews(since: readonly string[], others: readonly Pick<Other, 'id' | 'name'>[]): TemplateResult {
  const words = bookOf(inbox);
  const news = [
    ...(since.length ? [words.sinceThen(since.join(' · '))] : []),
    ...others.map(({ name }) => words.writesToo(name)),
  ];
  return html`<div role="status">
    ${
      news.length
        ? html`<div class="warning">
            <ui-icon name="info"></ui-icon>
            <div>${news.map((one) => html`<p>${one}</p>`)}</div>
          </div>`
        : nothing
    }
  </div>`;
}
