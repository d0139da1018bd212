import type { Db } from '../base/db/db.ts';
import type { Row } from '../responses/read-responses.ts';
import { answersStored, contentOfAnswer, type Content } from '../responses/replace-answers.ts';
import { dealtWith } from '../threads/dealt-with.ts';
import { chosenCategory } from '../tickets/chosen-category.ts';
import { openingOfTicket, type Opening } from '../tickets/correct-tickets.ts';
import { ticketsWith, type Ticket } from '../tickets/read-ticket.ts';
import { storiesOf, type Story } from '../tickets/tell-story.ts';

/** What an imported answer says, its category as its customer chose it, and how the ticket stands that it opened; null of a rating. */
export interface Said {
  answer: Content;
  opening: Opening | null;
}

/** A stored answer with the ticket it opened. */
export interface StoredResponse {
  row: Row;
  ticket: Ticket | null;
  /** Whether anybody has done something to the ticket since it was opened. */
  isDealtWith: boolean;
  /** What was done with it elsewhere before that; null of a rating. */
  story: Story | null;
}

/** Those of some answers that are stored on a site, by their ids. */
export async function storedResponses(
  db: Db,
  siteId: string,
  ids: readonly string[],
): Promise<Map<string, StoredResponse>> {
  const rows = await answersStored(db, siteId, ids);
  const complaints = [...rows.values()].flatMap(({ id, kind }) => (kind === 'complaint' ? id : []));
  const [tickets, dealt] = await Promise.all([ticketsWith(db, complaints), dealtWith(db, siteId, complaints)]);
  const stories = await storiesOf(db, siteId, [...tickets.values()]);
  return new Map(
    [...rows].map(([id, row]) => [
      id,
      { row, ticket: tickets.get(id) ?? null, isDealtWith: dealt.has(id), story: stories.get(id) ?? null },
    ]),
  );
}

/** What a stored answer says now, so that it can say so again. */
export const saidBy = ({ row, ticket, story }: StoredResponse): Said => ({
  answer: { ...contentOfAnswer(row), ...(ticket && { category: chosenCategory(ticket) }) },
  opening: ticket && openingOfTicket(ticket, story ?? undefined),
});
