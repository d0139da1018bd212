import { html, nothing, type TemplateResult } from 'lit';
import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import type { SiteRef } from '../api/session.ts';
import type { TicketView } from '../api/tickets.ts';
import './ticket-answers.ts';
import './ticket-customer.ts';
import './ticket-duplicates.ts';
import './ticket-facts.ts';
import './ticket-history.ts';

/** What the parts beside the conversation need. */
interface Beside {
  readonly site: SiteRef;
  /** The survey in the version that was asked; undefined while it is not here. */
  readonly asked: SurveyDefinition | undefined;
  readonly categoryWord: (category: string) => string;
  /** Takes over a newer state of a ticket, in sight or not. */
  show(newer: TicketView): void;
}

/** What stands beside the conversation of a ticket: what is known of it, whose it is, what it has to do with others, what happened. */
export const ticketAside = (view: TicketView, { site, asked, categoryWord, show }: Beside): TemplateResult =>
  html`<ticket-facts .ticket=${view} .asked=${asked} .categoryWord=${categoryWord}></ticket-facts>
    <ticket-customer .ticket=${view}></ticket-customer>
    <ticket-duplicates
      .ticket=${view}
      .site=${site}
      @linked=${({ detail }: CustomEvent<TicketView>) => show(detail)}
    ></ticket-duplicates>
    ${view.response ? html`<ticket-answers .response=${view.response} .asked=${asked}></ticket-answers>` : nothing}
    <ticket-history .events=${view.history}></ticket-history>`;
