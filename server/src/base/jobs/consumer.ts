import { and, eq, isNull } from 'drizzle-orm';
import type { JobName } from '@huiyin/shared/domain/jobs';
import type { Statement } from '../db/db.ts';
import type { Deps } from '../deps.ts';
import { eventsAfter, firstAfter, lastSeq, type Event } from '../events/read-events.ts';
import type { Job } from './job.ts';
import { jobs } from './tables.ts';

const mostAtOnce = 200;

/**
 * A job that reads on in all history from where it was. It begins with what happens after its first run, or with the start of all. `deal`
 * gives the statements that a slice of events asks for. They are written with the cursor, and may be asked for again: what they write
 * has an id made of the event, or is the same the second time.
 */
export function consumer(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  name: JobName,
  deal: (events: readonly Event[]) => Promise<Statement[]>,
  begins: 'now' | 'start' = 'now',
): Job {
  const its = eq(jobs.name, name);
  const cursor = async (): Promise<number | null> => {
    const [row] = await db.read.select({ cursor: jobs.cursor }).from(jobs).where(its).limit(1);
    return row?.cursor ?? null;
  };
  const moved = (from: number | null, to: number): Statement =>
    db.read
      .update(jobs)
      .set({ cursor: to })
      .where(and(its, from === null ? isNull(jobs.cursor) : eq(jobs.cursor, from)));

  return {
    name,
    async waitingSince() {
      const from = await cursor();
      return from === null ? clock.now() : firstAfter(db, from);
    },
    async step() {
      const from = await cursor();
      if (from === null) {
        await db.write([moved(from, begins === 'now' ? await lastSeq(db) : 0)]);
        return begins === 'start';
      }
      const events = await eventsAfter(db, from, mostAtOnce);
      const last = events.at(-1);
      if (last) await db.write([...(await deal(events)), moved(from, last.seq)]);
      return events.length === mostAtOnce;
    },
  };
}
