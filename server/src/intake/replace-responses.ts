import type { Contact } from '@huiyin/shared/contract/response-fields';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { allOf } from '../base/db/sql-text.ts';
import { restateMoments } from '../base/events/restate-moments.ts';
import { did, onlyWhere, type Did } from '../base/events/record-event.ts';
import { moveInCounts } from '../metrics/add-to-counts.ts';
import type { Cell } from '../metrics/cells.ts';
import { countCells } from '../responses/count-cells.ts';
import { counted } from '../responses/counted-answers.ts';
import { foundBy } from '../responses/found-by.ts';
import { ofJson } from '../responses/prepare-response.ts';
import type { Row } from '../responses/read-responses.ts';
import { areAsStored, replaceAnswers } from '../responses/replace-answers.ts';
import { correctFirstMessages } from '../threads/correct-first-messages.ts';
import { categoryNow, correctTickets, ticketsAreAsRead } from '../tickets/correct-tickets.ts';
import { countFirstReplies, type Steps } from '../tickets/first-replies.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { noStory, retellStories, stepsOf } from '../tickets/tell-story.ts';
import type { Said, StoredResponse } from './stored-responses.ts';
import { customerIn } from './submit-response.ts';

/** Another thing that a stored answer says from now on. */
export interface Replacement {
  stored: StoredResponse;
  says: Said;
}

/**
 * What is written, in one transaction, so that stored answers say something else under their ids: rows, counts, what they are listed and found
 * by, their tickets with their first message. Of a ticket that somebody has dealt with stays what they read: its message, when it was opened,
 * how it stands. The transaction fails with what `isRefused` tells, or for `events.subject_id`, where one is no longer as it was read.
 */
export async function replacing(
  { db, now, site }: Pick<Call, 'db' | 'now' | 'site'>,
  all: readonly Replacement[],
  { undone }: { undone?: true } = {},
): Promise<(Statement | Did)[]> {
  const moved = all.map(({ stored: { row, ticket }, says: { answer } }) => {
    const category = ticket ? categoryNow(ticket, answer.category) : answer.category;
    return { before: row, after: { ...row, ...answer, category } };
  });
  const opened = all.flatMap(correctionOf);
  const told = opened.flatMap(({ id, opened: anew }) =>
    anew ? { id, siteId: site.id, openedAt: anew.openedAt, story: anew.story ?? noStory } : [],
  );
  const steps = countedSteps(opened.map(({ ticket }) => ticket));
  const dealt = countedSteps(opened.flatMap(({ ticket, opened: anew }) => (anew ? [] : ticket)));
  const messages = opened.map(({ id, opened: anew, foundBy: found }) => ({
    id,
    said: anew && { text: anew.text, at: anew.openedAt },
    foundBy: found,
  }));
  return [
    onlyWhere(
      allOf(areAsStored(moved.map(({ before }) => before)), ticketsAreAsRead(opened.map(({ ticket }) => ticket))),
    ),
    ...moveInCounts(
      cellsOfRows(
        moved.map(({ before }) => before),
        steps,
      ),
      cellsOfRows(
        moved.map(({ after }) => after),
        new Map([...dealt, ...stepsOf(told)]),
      ),
    ),
    ...replaceAnswers(moved),
    ...correctTickets(opened, now),
    ...(await correctFirstMessages(db, site.id, messages)),
    ...restateMoments(
      site.id,
      'ticket.opened',
      opened.flatMap(({ id, opened: anew }) => (anew ? [[id, anew.openedAt]] : [])),
    ),
    ...retellStories(site.id, told),
    ...opened.map(({ ticket: { id, number, revision } }) => ({
      ...did('ticket.corrected', { id }, { number, undone }),
      revision: revision + 1,
    })),
  ];
}

/** The steps in which the first replies of tickets are counted now. */
const countedSteps = (tickets: readonly Ticket[]): Steps =>
  new Map(tickets.flatMap(({ id, firstReplyStep }) => (firstReplyStep === null ? [] : [[id, firstReplyStep]])));

function cellsOfRows(rows: readonly Row[], steps: Steps): Cell[] {
  const answers = rows.map(counted);
  return [...countCells(answers), ...countFirstReplies(answers, steps)];
}

/** What becomes of the ticket that an answer opened. */
function correctionOf({ stored: { ticket, isDealtWith }, says: { answer, opening } }: Replacement) {
  if (!ticket) return [];
  const { category, comment, contact } = answer;
  const anew = opening && !isDealtWith ? { ...opening, text: comment ?? '' } : null;
  const found = foundBy({ ...answer, category: categoryNow(ticket, category) });
  return [
    { id: ticket.id, ticket, category, customer: customerIn(ofJson<Contact>(contact)), opened: anew, foundBy: found },
  ];
}
