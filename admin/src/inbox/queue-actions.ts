import { isEnded } from '@huiyin/shared/domain/tickets/ticket-state';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { queue } from '@huiyin/shared/i18n/admin/queue';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { asCommands, offered, type Action } from '../actions/action.ts';
import type { SiteRef } from '../api/session.ts';
import type { TicketLine } from '../api/tickets.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import type { Command } from '../place.ts';
import type { QueueActs } from './queue-acts.ts';

/** The tickets that were chosen in the list, else the one the keyboard stands on, and with what something is done to all of them. */
export interface Queue {
  readonly lines: readonly TicketLine[];
  readonly acts: Pick<QueueActs, 'do' | 'isDoing'>;
  /** Asks to whom they are given. */
  chooseOwner(): unknown;
  /** Asks until when they are out of sight. */
  chooseSnooze(): unknown;
  /** Asks what they are about. */
  chooseCategory(): unknown;
  /** Asks which tags they have then too. */
  chooseTags(): unknown;
}

export type QueueAction = Action<Queue>;

const some =
  (is: (line: TicketLine) => boolean) =>
  ({ lines }: Queue): boolean =>
    lines.some(is);

const resolve: QueueAction = {
  label: () => bookOf(inbox).resolve,
  icon: 'check',
  key: 'e',
  needs: ['tickets.close'],
  isPossible: some(({ status }) => !isEnded(status)),
  run: ({ acts, lines }) => acts.do({ type: 'resolve' }, lines),
};

const assign: QueueAction = {
  label: () => bookOf(queue).assign,
  icon: 'person',
  key: 'a',
  needs: ['tickets.assign'],
  isPossible: some(() => true),
  run: ({ chooseOwner }) => chooseOwner(),
};

const snooze: QueueAction = {
  label: () => bookOf(queue).snooze,
  icon: 'clock',
  key: 's',
  needs: ['tickets.read'],
  isPossible: some(({ status }) => !isEnded(status)),
  run: ({ chooseSnooze }) => chooseSnooze(),
};

const categorize: QueueAction = {
  label: () => bookOf(queue).categorize,
  icon: 'tag',
  key: 'c',
  needs: ['tickets.classify'],
  isPossible: some(() => true),
  run: ({ chooseCategory }) => chooseCategory(),
};

const tag: QueueAction = {
  ...categorize,
  label: () => bookOf(queue).tag,
  key: 't',
  run: ({ chooseTags }) => chooseTags(),
};

const unsnooze: QueueAction = {
  label: () => bookOf(queue).unsnooze,
  icon: 'clock',
  needs: ['tickets.read'],
  isPossible: some(({ snoozedUntil }) => snoozedUntil !== null),
  run: ({ acts, lines }) => acts.do({ type: 'unsnooze' }, lines),
};

const reopen: QueueAction = {
  label: () => bookOf(inbox).reopen,
  icon: 'inbox',
  needs: ['tickets.close'],
  isPossible: some(({ status }) => isEnded(status)),
  run: ({ acts, lines }) => acts.do({ type: 'reopen' }, lines),
};

const close: QueueAction = {
  label: () => bookOf(inbox).close,
  icon: 'cross',
  needs: ['tickets.close'],
  isPossible: some(({ status }) => status !== 'closed'),
  run: ({ acts, lines }) => acts.do({ type: 'close' }, lines),
};

/** All that is done to several tickets at once. */
export const queueActions: readonly QueueAction[] = [resolve, assign, categorize, tag, snooze, unsnooze, reopen, close];

/** Those that the page of a ticket has not: they stand in the palette for one ticket too. */
const withoutPage: readonly QueueAction[] = [assign, categorize, tag, snooze, unsnooze];

/** Whether tickets were chosen, or it is the one; and whether the page of that one is open, which offers what it has itself. */
interface Stands {
  readonly areChosen: boolean;
  readonly isOpen: boolean;
}

/** What a person may do to those that were chosen, or to the one ticket, as lines of the palette: `3 tickets: Resolve`. */
export function queueCommands(site: SiteRef, all: Queue, { areChosen, isOpen }: Stands): Command[] {
  const [first] = all.lines;
  if (!first) return [];
  const what = areChosen
    ? bookOf(inbox).total(all.lines.length, number(all.lines.length))
    : bookOf(inbox).number(first.number);
  const actions = offered(isOpen && !areChosen ? withoutPage : queueActions, site, all);
  return asCommands(actions, all, (label) => bookOf(shell).pair(what, label));
}
