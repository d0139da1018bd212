import { forgetEventsOf } from '../base/events/record-event.ts';
import { forgetMailOf } from '../base/outbox/put-in-outbox.ts';
import type { Feature } from '../http/manifest.ts';
import { forgetTagsOf } from '../tags/change-tags.ts';
import { countEarlierReplies, uncountedSince } from './count-first-replies.ts';
import { dueNow, madeAheadSince } from './made-ahead.ts';
import { forgetTickets, forgetWorkOn } from './going-tickets.ts';
import * as tables from './tables.ts';
import { overdueSince, tellOverdue } from './tell-overdue.ts';

/** What somebody must answer; the desk has its routes. */
export const tickets = {
  name: 'tickets',
  tables,
  counts: ['first_reply'],
  jobs: (deps) => [
    { name: 'due-times', waitingSince: () => madeAheadSince(deps), step: () => dueNow(deps) },
    { name: 'overdue', waitingSince: () => overdueSince(deps), step: () => tellOverdue(deps) },
    { name: 'first-replies', waitingSince: () => uncountedSince(deps), step: () => countEarlierReplies(deps.db) },
  ],
  onAnswers: {
    forget: (ids) => [
      ...forgetWorkOn(ids),
      ...forgetTagsOf(ids),
      forgetMailOf(ids),
      forgetEventsOf(ids),
      forgetTickets(ids),
    ],
  },
} satisfies Feature;
