import type { Db } from '../db/db.ts';
import { jobs } from './tables.ts';

/** What is known of the runs of a job. */
export type Run = typeof jobs.$inferSelect;

/** The runs of every job that ever had something to do, by its name. */
export async function runsOf(db: Db): Promise<Map<string, Run>> {
  return new Map((await db.read.select().from(jobs)).map((run) => [run.name, run]));
}
