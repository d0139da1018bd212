import type { ResponseView } from '@huiyin/shared/contract/responses';
import type { NamesSaid } from '../responses/list/names-said.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import type { Column } from './writing/table.ts';

/** An answer, and what became of the ticket that it opened. */
export interface ExportedAnswer extends ResponseView {
  readonly ticket: TicketTold | null;
}

/** How a ticket stands, since when, and the name of whose it is; moments as ISO 8601. */
export interface TicketTold extends Pick<Ticket, 'status'> {
  readonly firstRepliedAt: string | null;
  readonly resolvedAt: string | null;
  readonly closedAt: string | null;
  readonly agent: string | null;
}

/**
 * What is told of an answer. What the importer takes is called as there, and an answer's id is the id it comes back by; what else there is stands in
 * sheets alone, behind it.
 */
export const answerColumns = (said: NamesSaid, contacts: boolean): Column<ExportedAnswer>[] => [
  { name: 'externalId', of: ({ id }) => id },
  // The id is made of it: so it is again on another site.
  { name: 'sourceId', of: ({ sourceId }) => sourceId },
  { name: 'occurredAt', of: ({ occurredAt }) => occurredAt, isMoment: true },
  { name: 'kind', of: ({ kind }) => kind },
  // Left out it is the one named like the kind, which a site need not have made.
  { name: 'survey', of: ({ survey, kind }) => (survey === kind ? null : survey) },
  { name: 'score', of: ({ score }) => score },
  // Of an NPS answer that names it and no number.
  { name: 'group', of: ({ group }) => group },
  { name: 'comment', of: ({ comment }) => comment },
  { name: 'category', of: ({ category }) => category },
  { name: 'status', of: ({ ticket }) => ticket && ticket.status },
  { name: 'firstRepliedAt', of: ({ ticket }) => ticket && ticket.firstRepliedAt, isMoment: true },
  { name: 'resolvedAt', of: ({ ticket }) => ticket && ticket.resolvedAt, isMoment: true },
  { name: 'closedAt', of: ({ ticket }) => ticket && ticket.closedAt, isMoment: true },
  { name: 'agent', of: ({ ticket }) => ticket && ticket.agent },
  { name: 'page', of: ({ page }) => page },
  { name: 'locale', of: ({ locale }) => locale },
  // By its name, which means the same on another site.
  { name: 'touchpoint', of: ({ touchpoint, touchpointName }) => touchpointName ?? touchpoint },
  ...(contacts ? [contactColumn] : []),
  { name: 'answers', of: ({ answers }) => answers, parts: said.answers, others: true },
  { name: 'attributes', of: ({ attributes }) => attributes, parts: said.attributes, others: true },
  ...besides.map((column) => ({ ...column, only: 'sheets' as const })),
  ...(contacts ? [{ name: 'customer', of: ({ customer }: ExportedAnswer) => customer, only: 'sheets' as const }] : []),
];

/** How somebody is reached. */
export const contactColumn: Column<Pick<ResponseView, 'contact'>> = {
  name: 'contact',
  of: ({ contact }) => contact,
  parts: ['email', 'phone', 'name'],
};

const besides: Column<ExportedAnswer>[] = [
  { name: 'surveyVersion', of: ({ surveyVersion }) => surveyVersion },
  { name: 'channel', of: ({ channel }) => channel },
  { name: 'ticketNumber', of: ({ ticketNumber }) => ticketNumber },
  { name: 'suspect', of: ({ suspect }) => suspect },
  { name: 'sample', of: ({ sample }) => sample },
  { name: 'leftOut', of: ({ leftOut }) => leftOut.map(({ field, value }) => `${field}=${value}`) },
];
