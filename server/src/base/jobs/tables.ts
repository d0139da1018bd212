import type { JobName } from '@huiyin/shared/domain/jobs';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One row a job, from its first run on. Moments in ms UTC. */
export const jobs = sqliteTable('jobs', {
  name: text('name').$type<JobName>().primaryKey(),
  /** Which process runs it. */
  holder: text('holder'),
  /** Until then nobody else runs it: while it runs, and for a while after it failed. */
  heldUntil: integer('held_until').notNull(),
  lastRunAt: integer('last_run_at'),
  /** When its last run failed, if it did, and the code or name of the error. */
  failedAt: integer('failed_at'),
  error: text('error'),
  /** How often it failed in a row. */
  failures: integer('failures').notNull().default(0),
  /** Of one that reads on in history: the number of the last line it has dealt with. */
  cursor: integer('cursor'),
});
