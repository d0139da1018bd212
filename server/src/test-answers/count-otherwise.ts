import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { did, isRefused, onlyWhere } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { moveInCounts } from '../metrics/add-to-counts.ts';
import { countCells } from '../responses/count-cells.ts';
import { counted } from '../responses/counted-answers.ts';
import type { Row } from '../responses/read-responses.ts';
import { answersStored, areAsStored, countAnswerAs } from '../responses/replace-answers.ts';
import { changeTicket } from '../tickets/change-ticket.ts';
import { countFirstReplies, isCountedAs } from '../tickets/first-replies.ts';
import { ticketOf, type Ticket } from '../tickets/read-ticket.ts';
import { suspectTicket } from '../tickets/suspect-ticket.ts';

/** A stored answer as it is from now on, and what else is written with that. */
export interface Becomes {
  after: Row;
  also: Statement[];
}

/** Says what becomes of an answer as it was read. */
type Becoming = (row: Row) => Promise<Becomes>;

const tries = 10;

/**
 * Has an answer count otherwise: its row, what it is counted in and found by, and the ticket it opened, in one transaction with what tells of
 * it. Where it counts so already nothing is done. Throws Problem('not_found'), and 'busy' while others go on changing it.
 */
export async function countOtherwise(call: Call<Staff>, id: string, becoming: Becoming): Promise<void> {
  const { kind } = await answerOf(call, id);
  if (kind === 'complaint') return changeTicketOf(call, id, becoming);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const before = await answerOf(call, id);
    const { after, also } = await becoming(before);
    if (after.suspect === before.suspect) return;
    const type = after.suspect === 'test' ? 'answer.marked_test' : 'answer.unmarked_test';
    const written = [onlyWhere(areAsStored([before])), ...rewritten(before, after, null), ...also];
    try {
      await call.write(written, did(type, call.site, { answer: id }));
      return;
    } catch (error) {
      if (!isRefused(error)) throw error;
    }
  }
  throw new Problem('busy', { retryAfterSeconds: 1 });
}

/** The same of a complaint: whoever does something to its ticket meanwhile counts it as it stands. */
async function changeTicketOf(call: Call<Staff>, id: string, becoming: Becoming): Promise<void> {
  await changeTicket(call, await ticketOf(call.db, call.site.id, id), async (ticket) => {
    const before = await answerOf(call, id);
    const { after, also } = await becoming(before);
    if (after.suspect === before.suspect) return { events: [] };
    return {
      set: { suspect: suspectTicket(after.suspect) },
      events: [{ type: after.suspect === 'test' ? 'ticket.marked_test' : 'ticket.unmarked_test', data: {} }],
      only: isCountedAs(ticket),
      also: [...rewritten(before, after, ticket), ...also],
    };
  });
}

async function answerOf({ db, site }: Call, id: string): Promise<Row> {
  const row = (await answersStored(db, site.id, [id])).get(id);
  if (!row) throw new Problem('not_found');
  return row;
}

/** The statements that write an answer anew, with all it is counted in and found by. */
function rewritten(before: Row, after: Row, ticket: Pick<Ticket, 'firstReplyStep'> | null): Statement[] {
  const step = ticket?.firstReplyStep ?? null;
  const steps = new Map(step === null ? [] : [[before.id, step]]);
  const [from, to] = [before, after].map((row) => {
    const one = [counted(row)];
    return [...countCells(one), ...countFirstReplies(one, steps)];
  });
  return [...moveInCounts(from!, to!), ...countAnswerAs({ before, after })];
}
