import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import type { ImportedResponse } from '@huiyin/shared/contract/imports/imported-response';
import { isOverdue } from '@huiyin/shared/domain/promises/due';
import type { Site } from '../../base/site.ts';
import { ticketFor } from '../../intake/submit-response.ts';
import type { ResponseRow } from '../../responses/prepare-response.ts';
import { applied } from '../../tickets/applied.ts';
import { openingOfTicket, type Opening } from '../../tickets/correct-tickets.ts';
import type { NewTicket } from '../../tickets/open-tickets.ts';
import type { Story } from '../../tickets/tell-story.ts';
import { statusOf } from './story-said.ts';

/**
 * The ticket that an imported complaint opens; null for a rating. It is closed, unless the row says otherwise: nobody waits for an answer to history.
 * What was promised before it came here nobody here could keep: where a reply was due before now, its clock starts now. When the first reply
 * was due that somebody gave elsewhere, `firstRepliedAt`, stays.
 */
export function importedTicket(
  row: ResponseRow,
  said: ImportedResponse,
  { site, now, firstRepliedAt }: { site: Site; now: number } & Pick<Story, 'firstRepliedAt'>,
): NewTicket | null {
  const status = statusOf(said);
  const ticket = ticketFor(row, said, site, null, status);
  if (!ticket?.replyDueAt || !isOverdue(ticket.replyDueAt, now)) return ticket;
  const { category } = ticket;
  const clock = clockOf(applied(null, { type: 'open', status, category }, { at: now, site }).ticket);
  return { ...ticket, ...clock, ...(firstRepliedAt !== null && firstDueOf(ticket)) };
}

type Clock = Pick<Opening, 'replySince' | 'replyDueAt' | 'firstReplyDueAt'>;

const clockOf = ({ replySince, replyDueAt, firstReplyDueAt }: Clock): Clock => ({
  replySince,
  replyDueAt,
  firstReplyDueAt,
});

const firstDueOf = ({ firstReplyDueAt }: Clock): Pick<Clock, 'firstReplyDueAt'> => ({ firstReplyDueAt });

/** Whether its clock starts later than it was opened. */
const startsLate = ({ replySince, openedAt }: Opening): boolean => replySince !== null && replySince > openedAt;

/** How a ticket is opened that is there already: a clock that started with an earlier import runs on. */
export const openedAgain = (ticket: NewTicket, there: Opening | null): Opening => ({
  ...openingOfTicket(ticket, ticket.story),
  ...(there?.status === 'open' &&
    startsLate(ticket) && { ...clockOf(there), ...(isReplied(ticket) && firstDueOf(ticket)) }),
});

const isReplied = ({ story }: NewTicket): boolean => (story?.firstRepliedAt ?? null) !== null;

const isRepliedInTime = ({ story, firstReplyDueAt }: NewTicket): boolean =>
  (story?.firstRepliedAt ?? Infinity) <= (firstReplyDueAt ?? -Infinity);

/** How many tickets would stand open, and how many of them nobody answered in time, so that their clock starts later than they were opened. */
export function waitingAmong(tickets: readonly (NewTicket | null)[]): ImportResult['waiting'] {
  const open = tickets.filter((ticket) => ticket?.status === 'open').map((ticket) => ticket!);
  return { open: open.length, late: open.filter((one) => startsLate(one) && !isRepliedInTime(one)).length };
}
