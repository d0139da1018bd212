import { unlessOffered } from '../categories/unless-offered.ts';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { allOf } from '../base/db/sql-text.ts';
import { moveInCounts } from '../metrics/add-to-counts.ts';
import { countCells } from '../responses/count-cells.ts';
import { recategorized, type Recategorized } from '../responses/categorize-answer.ts';
import { tagsOfTickets } from '../tags/read-tags.ts';
import { findTicketBy } from '../threads/find-ticket-by.ts';
import { move, type Change, type Plan } from '../tickets/change-ticket.ts';
import { keptChoice } from '../tickets/chosen-category.ts';
import { countFirstReplies, isCountedAs } from '../tickets/first-replies.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { unlessChanged } from '../tickets/unless-changed.ts';

/** Staff say what a ticket is about. Throws Problem('invalid') where the site does not offer it, Problem('conflict') where others did since `base`. */
export const categorizing =
  (call: Call<Staff>, { category, base }: { category: string | null; base: number | undefined }): Plan =>
  async (current) => {
    await unlessChanged(call, current, 'categorize', base);
    const isOffered = await unlessOffered(call, category);
    return { ...(await categorized(call, current, category)), only: allOf(isOffered, isCountedAs(current)) };
  };

/** It is again about what it was before staff said so. */
export async function categorizedBack(call: Call<Staff>, current: Ticket, category: string | null): Promise<Change> {
  const { events, ...change } = await categorized(call, current, category);
  return {
    ...change,
    events: events.map((event) =>
      event.type === 'ticket.categorized' ? { ...event, data: { ...event.data, undone: true } } : event,
    ),
    only: isCountedAs(current),
  };
}

async function categorized(call: Call<Staff>, current: Ticket, category: string | null): Promise<Change> {
  const { set, events } = move(call, current, { type: 'categorized', category });
  if (events.length === 0) return { events };
  const { db } = call;
  const [answer, tags] = await Promise.all([recategorized(db, current, category), tagsOfTickets(db, [current.id])]);
  return {
    set: { ...set, chosenCategory: keptChoice(current, category) },
    events,
    also: [
      ...(answer ? [...answer.written, ...counts(current, answer)] : []),
      ...(await findTicketBy(db, current, { category, tags: tags.get(current.id) ?? [] })),
    ],
  };
}

/** All it was counted in is counted under its new category, its first reply too. */
function counts({ id, firstReplyStep }: Ticket, { before, after }: Recategorized) {
  const steps = new Map(firstReplyStep === null ? [] : [[id, firstReplyStep]]);
  const [from, to] = [before, after].map((one) => [...countCells([one]), ...countFirstReplies([one], steps)]);
  return moveInCounts(from!, to!);
}
