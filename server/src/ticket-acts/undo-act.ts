import type { TicketActResults } from '@huiyin/shared/contract/ticket-acts';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { allOf } from '../base/db/sql-text.ts';
import { isChangedSince } from '../base/events/read-events.ts';
import { Problem } from '../base/problem.ts';
import { givenBack } from '../tickets/assign-ticket.ts';
import { changeTicket, move, type Change } from '../tickets/change-ticket.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { askedAsBefore, seenAsBefore } from '../tickets/ticket-before.ts';
import { snoozeAsBefore, snoozeBack } from '../tickets/snooze-as-before.ts';
import { categorizedBack } from './categorizing.ts';
import { needed } from './do-act.ts';
import { isNotUndone, keepUndone } from './keep-act.ts';
import { actsWith, type DoneAct } from './read-acts.ts';
import { onEach } from './results.ts';
import { taggedBack } from './tagging.ts';

/**
 * Takes back what one act did to tickets: each to which nothing else was done since is exactly as it was before. Whoever may do it may take
 * it back; a snooze is the matter of its person alone. Again, it changes nothing more. Throws Problem('not_found' | 'forbidden').
 */
export async function undoAct(call: Call<Staff>, actId: string): Promise<TicketActResults> {
  const all = await actsWith(call, actId.toLowerCase());
  const [first] = all.values();
  if (!first) throw new Problem('not_found');
  if (!call.may(needed[first.act.type])) throw new Problem('forbidden');
  const undo = async (ticket: Ticket): Promise<number> => {
    const done = all.get(ticket.id)!;
    if (done.undoneAt === null) await (isSnooze(done) ? wakeOrSnooze : takeBack)(call, ticket, done);
    return done.revision;
  };
  return onEach(call, first.actId, [...all.keys()], undo, ({ undoneAt }) => undoneAt !== null);
}

const isSnooze = ({ act }: DoneAct): boolean => act.type === 'snooze' || act.type === 'unsnooze';

async function takeBack(call: Call<Staff>, ticket: Ticket, done: DoneAct): Promise<void> {
  await changeTicket(call, ticket, async (current) => {
    const { before } = done;
    if (await isChangedSince(call.db, current, done.revision)) throw new Problem('conflict');
    const moved =
      current.status === before.status ? undefined : move(call, current, { type: 'undo', to: clocked(done) });
    const back = await saidBack(call, current, done);
    return {
      set: {
        ...moved?.set,
        ...back?.set,
        newsRevision: before.newsRevision,
        reopenedAt: before.reopenedAt,
      },
      events: [...(moved?.events ?? []), ...(back?.events ?? [])],
      only: allOf(isNotUndone(done), back?.only),
      also: [
        keepUndone(call, done),
        seenAsBefore(current, before),
        ...askedAsBefore(call.db, current, before, done.at),
        ...snoozesBefore(call, current, done),
        ...(back?.also ?? []),
      ],
    };
  });
}

/** Whose it is, what it is about, or its tags as they were before. */
async function saidBack(call: Call<Staff>, current: Ticket, { act, before }: DoneAct): Promise<Change | undefined> {
  switch (act.type) {
    case 'assign':
      return givenBack(call, before.assigneeId);
    case 'categorize':
      return categorizedBack(call, current, before.category);
    case 'tag':
    case 'untag':
      return taggedBack(call, current, before.tags);
    default:
      return undefined;
  }
}

const clocked = ({ before: { status, replySince, replyDueAt } }: DoneAct) => ({ status, replySince, replyDueAt });

/** Whoever a ticket was given to had snoozed it until then. */
function snoozesBefore({ now }: Call, ticket: Ticket, { act, actorId, before: { snooze } }: DoneAct): Statement[] {
  if (act.type !== 'assign' || act.personId === null || act.personId === actorId) return [];
  return snooze && snooze[1] > now ? [snoozeBack(ticket, act.personId, snooze)] : [];
}

async function wakeOrSnooze(call: Call<Staff>, ticket: Ticket, done: DoneAct): Promise<void> {
  if (done.actorId !== call.actor.id) throw new Problem('forbidden');
  await snoozeAsBefore(call, ticket, {
    now: done.act.type === 'snooze' ? Date.parse(done.act.until) : null,
    before: done.before.snooze,
    only: isNotUndone(done),
    also: [keepUndone(call, done)],
  });
}
