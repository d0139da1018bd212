import { eq } from 'drizzle-orm';
import type { JobName } from '@huiyin/shared/domain/jobs';
import type { Statement } from '../db/db.ts';
import type { Deps } from '../deps.ts';
import { eventsAfter, firstAfter, lastSeq, type Event } from '../events/read-events.ts';
import { statementsOf, type Recorded } from '../events/record-event.ts';
import type { Job } from './job.ts';
import { pieceByPiece } from './piece-size.ts';
import { jobs } from './tables.ts';

/**
 * A job that reads on in all history from where it was, in pieces so small that nobody waits for it noticeably. It begins with what happens
 * after its first run, or with the start of all. `deal` gives the statements and events that a piece of history asks for. They are written
 * with the cursor, once, however many processes read on; they may be asked for again.
 */
export function consumer(
  { db, clock, feed }: Pick<Deps, 'db' | 'clock' | 'feed'>,
  name: JobName,
  deal: (events: readonly Event[]) => Promise<(Statement | Recorded)[]>,
  begins: 'now' | 'start' = 'now',
): Job {
  const pieces = pieceByPiece({ db, clock });
  const cursor = async (): Promise<number | null> => {
    const [row] = await db.read.select({ cursor: jobs.cursor }).from(jobs).where(eq(jobs.name, name)).limit(1);
    return row?.cursor ?? null;
  };
  const dealWith = async (events: readonly Event[], from: number): Promise<void> => {
    const asked = await deal(events);
    await db.write([moved(name, from, events.at(-1)!.seq), ...statementsOf(asked)]);
    if (asked.length > 0) feed.changed('sites');
  };
  const readOn = async (from: number | null): Promise<boolean> => {
    if (from === null) {
      await db.write([moved(name, from, begins === 'now' ? await lastSeq(db) : 0)]);
      return begins === 'start';
    }
    return pieces(async (size) => {
      const events = await eventsAfter(db, from, size);
      if (events.length > 0) await dealWith(events, from);
      return events.length === size;
    });
  };

  return {
    name,
    async waitingSince() {
      const from = await cursor();
      return from === null ? clock.now() : firstAfter(db, from);
    },
    async step() {
      try {
        return await readOn(await cursor());
      } catch (error) {
        if (hasMoved(error)) return false;
        throw error;
      }
    },
  };
}

/** Moves a cursor on. Where another process did so meanwhile the whole transaction fails: it would have no moment until which the job is held. */
const moved = (name: JobName, from: number | null, to: number): Statement => ({
  sql: 'UPDATE jobs SET held_until = CASE WHEN cursor IS ? THEN held_until END, cursor = ? WHERE name = ?',
  args: [from, to, name],
});

const hasMoved = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('NOT NULL constraint failed: jobs.held_until');
