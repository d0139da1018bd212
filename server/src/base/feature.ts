import type { Deps, Mailer } from './deps.ts';
import * as history from './events/tables.ts';
import * as work from './jobs/tables.ts';
import type { Job } from './jobs/job.ts';
import { mailDueSince, sendDueMail, type Replies } from './outbox/send-due-mail.ts';
import * as outbox from './outbox/tables.ts';
import * as ground from './tables.ts';

/** What everything stands on. `repliesOf`: what the outbox asks about copies of replies. */
export const base = (repliesOf: (deps: Deps) => Replies) => ({
  name: 'base',
  tables: { ...ground, ...history, ...work, ...outbox },
  jobs: (deps: Deps, mailer: Mailer | null): Job[] => [
    {
      name: 'mail',
      waitingSince: async () => (deps.settings.mail === 'sent' ? mailDueSince(deps) : null),
      step: async () => mailer !== null && (await sendDueMail(deps, mailer, repliesOf(deps))) > 0,
    },
  ],
});
