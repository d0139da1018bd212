import { keysOf, type KeyMap } from '../shell/keys.ts';
import type { InboxQueue } from './inbox-queue.ts';
import { queueActions } from './queue-actions.ts';
import { ticketActions, type TicketAction } from './ticket-actions.ts';
import type { TicketWalk } from './ticket-walk.ts';

/** The keys of the Inbox. What is done to one ticket is done to all that are chosen. @param act does something to the one */
export function inboxKeys(walk: TicketWalk, queue: InboxQueue, act: (action: TicketAction) => void): KeyMap {
  const toAll = keysOf(queueActions, (action) => queue.do(action));
  const toOne = keysOf(ticketActions, act);
  const choose = (isThrough: boolean): void => {
    if (walk.cursor) queue.choose(walk.cursor.id, isThrough);
  };
  return {
    j: () => void walk.move(1),
    k: () => void walk.move(-1),
    Enter: () => void walk.open(),
    o: () => void walk.open(),
    x: () => choose(false),
    X: () => choose(true),
    Escape: () => (queue.areChosen ? queue.selection.put() : walk.leave()),
    ...toAll,
    ...toOne,
    ...eitherOf(toAll, toOne, () => queue.areChosen),
  };
}

/** Of the keys that both have, those of the first as long as `isFirst`, else those of the second. */
const eitherOf = (first: KeyMap, second: KeyMap, isFirst: () => boolean): KeyMap =>
  Object.fromEntries(
    Object.keys(first)
      .filter((key) => key in second)
      .map((key) => [key, (event: KeyboardEvent) => (isFirst() ? first : second)[key]?.(event)]),
  );
