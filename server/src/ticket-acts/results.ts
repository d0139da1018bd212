import type { TicketActResults } from '@huiyin/shared/contract/ticket-acts';
import type { ProblemCode } from '@huiyin/shared/contract/problem';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { isTaken } from '../base/db/db.ts';
import { Problem } from '../base/problem.ts';
import { ticketsWith, type Ticket } from '../tickets/read-ticket.ts';
import { actsWith, type DoneAct } from './read-acts.ts';

/** So many tickets are worked on at once. */
const atOnce = 10;

/**
 * Does something to each of some tickets of the site, and says what became of it, in their order: done is what is kept as that by the id
 * of the act, also by the same call that came twice; else it says by `Problem` why not, or that there was nothing to do.
 * @param work gives the revision at which it found the ticket
 * @param isDone whether what is kept says so; left out, all of it does
 */
export async function onEach(
  call: Call<Staff>,
  actId: string,
  ids: readonly string[],
  work: (ticket: Ticket) => Promise<number>,
  isDone: (done: DoneAct) => boolean = () => true,
): Promise<TicketActResults> {
  const found = await ticketsWith(call.db, ids);
  const seen = new Map<string, number>();
  const refused = new Map<string, ProblemCode>();
  const tryOne = async (id: string): Promise<void> => {
    const ticket = found.get(id);
    try {
      if (ticket?.siteId !== call.site.id) throw new Problem('not_found');
      seen.set(id, await work(ticket));
    } catch (error) {
      refused.set(id, refusalOf(error));
    }
  };
  for (let at = 0; at < ids.length; at += atOnce) await Promise.all(ids.slice(at, at + atOnce).map(tryOne));
  const kept = await actsWith(call, actId);
  return {
    id: actId,
    results: ids.map((id) => {
      const done = kept.get(id);
      if (done && isDone(done)) return { id, done: true, revision: done.revision, changed: true };
      const revision = seen.get(id);
      return revision === undefined
        ? { id, done: false, code: refused.get(id)! }
        : { id, done: true, revision, changed: false };
    }),
  };
}

/** Throws what is no refusal. */
function refusalOf(error: unknown): ProblemCode {
  if (error instanceof Problem) return error.code;
  // The same call, which came twice, has done it meanwhile.
  if (isTaken(error, 'ticket_acts.act_id')) return 'conflict';
  throw error;
}
