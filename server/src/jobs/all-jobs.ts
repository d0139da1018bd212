import type { Deps, Mailer } from '../base/deps.ts';
import { matchCustomers } from '../customers/match-customers.ts';
import { consumer } from '../base/jobs/consumer.ts';
import type { Job } from '../base/jobs/job.ts';
import { mailDueSince, sendDueMail } from '../base/outbox/send-due-mail.ts';
import { accountNotices } from '../people/account-notices.ts';
import { copiesOfReplies } from '../threads/copies-of-replies.ts';
import { indexAgain, indexingSince } from '../threads/index-again.ts';
import { countEarlierReplies, uncountedSince } from '../tickets/count-first-replies.ts';
import { dueNow, madeAheadSince } from '../tickets/made-ahead.ts';

/** Everything that goes on by itself. `mailer`: null where jobs are looked at alone, and not run. */
export const allJobs = (deps: Deps, mailer: Mailer | null): Job[] => [
  {
    name: 'mail',
    waitingSince: async () => (deps.settings.mail === 'sent' ? mailDueSince(deps) : null),
    step: async () => mailer !== null && (await sendDueMail(deps, mailer, copiesOfReplies(deps))) > 0,
  },
  consumer(deps, 'notices', (events) => accountNotices(deps, events)),
  consumer(deps, 'customers', (events) => matchCustomers(deps.db, events), 'start'),
  { name: 'due-times', waitingSince: () => madeAheadSince(deps), step: () => dueNow(deps) },
  { name: 'first-replies', waitingSince: () => uncountedSince(deps), step: () => countEarlierReplies(deps.db) },
  { name: 'search-index', waitingSince: () => indexingSince(deps), step: () => indexAgain(deps) },
];
