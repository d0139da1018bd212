import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Policy } from '../promises/policy.ts';
import { apply, reopeningScore } from './apply.ts';
import type { TicketAction } from './ticket-action.ts';
import type { TicketState, TicketStatus } from './ticket-state.ts';

const minute = 60_000;
const policy: Policy = [
  { when: { field: 'category', op: 'within', value: ['urgent'] }, promises: { reply: 5 } },
  { promises: { reply: 60 } },
];
const promised = (category: string | null): number => (category?.startsWith('urgent') ? 5 : 60) * minute;

/** What happened, in its order: whatever left an event. */
interface Past {
  at: number;
  action: TicketAction;
}

const isEnd = ({ action }: Past): boolean =>
  action.type === 'resolve' || action.type === 'close' || (action.type === 'open' && action.status === 'closed');
const isLowScore = ({ action }: Past): boolean => action.type === 'outcomeRated' && action.score <= reopeningScore;
const isOfCustomer = (past: Past): boolean => past.action.type === 'customerWrote' || isLowScore(past);
const takesUp = (past: Past): boolean => isOfCustomer(past) || past.action.type === 'reopen';
/** Whether it asks us for a reply. */
const asks = (past: Past): boolean =>
  takesUp(past) ||
  (past.action.type === 'open' && past.action.status === 'open') ||
  (past.action.type === 'mailFailed' && !past.action.isThreadReadable);

/** The past as if the ends that were taken back had not been. */
function withoutUndone(past: readonly Past[]): Past[] {
  const undone = past.findIndex(({ action }) => action.type === 'undo');
  if (undone === -1) return [...past];
  const end = past.slice(0, undone).findLastIndex(isEnd);
  return withoutUndone(past.filter((_, i) => i !== end && i !== undone));
}

/** Whether a ticket was over before the `i`th of what happened. */
function isOver(past: readonly Past[], i = past.length): boolean {
  const before = past.slice(0, i);
  return before.findLastIndex(isEnd) > before.findLastIndex(takesUp);
}

/** Without mails that came to nothing while the ticket was over: nothing became of them. */
const withoutLate = (past: readonly Past[]): Past[] =>
  past.filter(({ action }, i) => action.type !== 'mailFailed' || !isOver(withoutUndone(past.slice(0, i))));

/** What a ticket must be by all that happened to it, looked up from the end, with no state carried along. */
function recount(all: readonly Past[], category: string | null): TicketState {
  const past = withoutUndone(withoutLate(all));
  const opening = past[0]!;
  const lastReply = past.findLastIndex(({ action }) => action.type === 'staffReplied');
  const asked = past.flatMap((one, i) => (i > lastReply && asks(one) ? i : []));
  const began = asked.findLast((i) => i === asked[0] || (isOfCustomer(past[i]!) && isOver(past, i)));
  const since = began === undefined ? null : past[began]!.at;
  const ahead = began === undefined ? undefined : past.slice(began).find(({ action }) => action.type === 'madeAhead');
  const lastEnd = past.findLast(isEnd)?.action;
  const ended: TicketStatus = lastEnd?.type === 'resolve' ? 'resolved' : 'closed';
  return {
    status: isOver(past) ? ended : since === null ? 'waiting' : 'open',
    category,
    replySince: ahead ? null : since,
    replyDueAt: ahead?.at ?? (since === null ? null : since + promised(category)),
    firstReplyDueAt: asks(opening) ? opening.at + promised(category) : null,
    firstRepliedAt: all.find(({ action }) => action.type === 'staffReplied')?.at ?? null,
  };
}

/** An end that was the last to happen says what was before it; that a mail came to nothing is nobody's doing. */
function before(past: readonly Past[], states: readonly TicketState[]): Pick<TicketState, 'status'> | undefined {
  const last = past.findLastIndex(({ action }) => action.type !== 'mailFailed');
  return last > 0 && isEnd(past[last]!) ? { status: states[last - 1]!.status } : undefined;
}

const someAction = fc.oneof(
  fc.constantFrom('staffReplied', 'customerWrote', 'resolve', 'close', 'reopen', 'undo', 'undo', 'madeAhead'),
  fc.boolean().map((isThreadReadable) => ({ type: 'mailFailed' as const, isThreadReadable })),
  fc.integer({ min: 1, max: 5 }).map((score) => ({ type: 'outcomeRated' as const, score })),
);
const someHistory = fc.record({
  status: fc.constantFrom('open' as const, 'closed' as const),
  category: fc.constantFrom(null, 'urgent', 'urgent/late'),
  steps: fc.array(fc.record({ wait: fc.integer({ min: 1, max: 20 * minute }), wanted: someAction }), { maxLength: 25 }),
});

it('a ticket is, after whatever happened, what its past says; what is refused changes nothing', () => {
  const tried = new Set<string>();
  fc.assert(
    fc.property(someHistory, ({ status, category, steps }) => {
      const past: Past[] = [];
      const states: TicketState[] = [];
      let ticket: TicketState | null = null;
      let at = 0;
      const happens = (action: TicketAction): void => {
        const done = apply(ticket && Object.freeze({ ...ticket }), action, { at, policy });
        if (done.ok && done.events.length > 0) {
          past.push({ at, action });
          states.push((ticket = done.ticket));
        } else if (done.ok) expect(done.ticket).toEqual(ticket);
        tried.add(`${ticket?.status} ${action.type} ${done.ok}`);
        expect(ticket).toEqual(recount(past, category));
      };
      happens({ type: 'open', status, category });
      for (const { wait, wanted } of steps) {
        at += wait;
        if (wanted === 'undo') happens({ type: 'undo', to: before(past, states) });
        else happens(typeof wanted === 'string' ? ({ type: wanted } as TicketAction) : wanted);
      }
    }),
    { numRuns: 5_000, seed: 20_261_121 },
  );
  // As it was before: the seed has all of it.
  for (const status of ['open', 'waiting', 'resolved']) expect(tried).toContain(`${status} undo true`);
});
