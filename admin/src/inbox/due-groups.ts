import { isOverdue } from '@huiyin/shared/domain/promises/due';
import type { TicketLine } from '../api/tickets.ts';
import type { RowGroup } from '../list/row-heights.ts';

/** When a reply is due: its time has passed, is today where the person is, or comes later or never. */
type DueGroup = 'overdue' | 'today' | 'later';

type Due = Pick<TicketLine, 'replyDueAt'>;

/** Lines after one another: those that are due alike below a heading, or all of a list without one. */
export interface Group extends RowGroup {
  readonly due: DueGroup | undefined;
  /** The first of them, among all lines. */
  readonly from: number;
}

/**
 * Lines in the order of their due times, by when these are.
 * @param now ms UTC
 */
export function dueGroups(lines: readonly Due[], now: number): Group[] {
  const midnight = new Date(now).setHours(24, 0, 0, 0);
  const begun: { due: DueGroup; from: number }[] = [];
  for (const [from, { replyDueAt }] of lines.entries()) {
    const due = dueGroup(replyDueAt, now, midnight);
    if (begun.at(-1)?.due !== due) begun.push({ due, from });
  }
  const endOf = (at: number): number => begun[at]?.from ?? lines.length;
  return begun.map(({ due, from }, at) => ({ due, from, rows: endOf(at + 1) - from, isHeaded: true }));
}

function dueGroup(replyDueAt: string | null, now: number, midnight: number): DueGroup {
  const dueAt = replyDueAt === null ? Number.POSITIVE_INFINITY : Date.parse(replyDueAt);
  if (isOverdue(dueAt, now)) return 'overdue';
  return dueAt < midnight ? 'today' : 'later';
}

/** For so long, ms, lines stay where they are: thousands are not looked through whenever a few are drawn. */
const restMs = 10_000;

/** The groups of a list, found anew where its lines are others or time has passed. */
export class Grouping {
  #lines: readonly Due[] = [];
  #isGrouped = false;
  #at = 0;
  #groups: readonly Group[] = [];

  /** @param now ms UTC */
  of(lines: readonly Due[], isGrouped: boolean, now: number): readonly Group[] {
    const isSame = lines === this.#lines && isGrouped === this.#isGrouped && Math.abs(now - this.#at) < restMs;
    if (isSame) return this.#groups;
    [this.#lines, this.#isGrouped, this.#at] = [lines, isGrouped, now];
    this.#groups = isGrouped
      ? dueGroups(lines, now)
      : [{ due: undefined, from: 0, rows: lines.length, isHeaded: false }];
    return this.#groups;
  }
}
