import { allOf, type SqlText } from '../base/db/sql-text.ts';
import type { Change, Plan } from './change-ticket.ts';
import type { Ticket } from './read-ticket.ts';

/** Several things that happen to a ticket at once, each to what the one before it made of it, as one change. */
export async function oneAfterAnother(ticket: Ticket, steps: readonly Plan[]): Promise<Change> {
  let set: Change['set'] = {};
  const all: Change[] = [];
  for (const step of steps) {
    const done = await step({ ...ticket, ...set });
    set = { ...set, ...done.set };
    all.push(done);
  }
  return {
    set,
    events: all.flatMap(({ events }) => events),
    only: allOf(...all.map(({ only }): SqlText | undefined => only)),
    also: all.flatMap(({ also = [] }) => also),
  };
}
