import type { ReactiveControllerHost } from 'lit';
import { ticketCountsOf, type TicketCounts } from '../api/tickets.ts';
import { Reading } from '../data/reading.ts';

/**
 * How many tickets of a site wait. No event tells that a snooze has ended by its time, but fewer are counted then.
 * @param ended reads again what shows tickets
 */
export function countsWithEnds(
  host: ReactiveControllerHost,
  siteId: () => string,
  ended: () => unknown,
): Reading<TicketCounts> {
  let before = 0;
  return new Reading(
    host,
    () => ticketCountsOf(siteId()),
    ({ snoozed }) => {
      if (snoozed < before) ended();
      before = snoozed;
    },
  );
}
