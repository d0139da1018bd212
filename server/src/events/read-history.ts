import type { z } from 'zod';
import type { eventView } from '@huiyin/shared/contract/tickets';
import { and, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { personNames } from '../people/read-members.ts';
import type { Actor } from './actor.ts';
import type { EventType } from './record-event.ts';
import { events } from './tables.ts';

const most = 300;

/** The history of one thing, oldest first: its newest 300 lines. */
export async function historyOf(db: Db, siteId: string, subjectId: string): Promise<z.infer<typeof eventView>[]> {
  const rows = await db.read
    .select()
    .from(events)
    .where(and(eq(events.siteId, siteId), eq(events.subjectId, subjectId)))
    .orderBy(desc(events.seq))
    .limit(most);
  const names = await personNames(
    db,
    rows.flatMap((r) => (r.actorKind === 'person' ? r.actorId! : [])),
  );
  return rows.toReversed().map((r) => ({
    at: new Date(r.at).toISOString(),
    type: r.type,
    revision: r.revision,
    actor: {
      kind: r.actorKind as 'person' | 'key' | 'customer' | 'system',
      id: r.actorId,
      name: names.get(r.actorId ?? '') ?? null,
    },
    data: r.data,
  }));
}

/** What somebody did last to a thing that counts its changes; that a mail came to nothing is nobody's doing. */
export async function lastEventOf(
  db: Db,
  siteId: string,
  subjectId: string,
): Promise<typeof events.$inferSelect | undefined> {
  const [last] = await db.read
    .select()
    .from(events)
    .where(and(eq(events.siteId, siteId), eq(events.subjectId, subjectId), ne(events.type, 'mail.failed')))
    .orderBy(desc(events.revision))
    .limit(1);
  return last;
}

/** Whether others than `actor` did one of these to a thing after its revision `since`. */
export async function didOthers(
  db: Db,
  { siteId, id }: { siteId: string; id: string },
  actor: Actor,
  { since, types }: { since: number; types: readonly EventType[] },
): Promise<boolean> {
  const found = await db.read
    .select({ seq: events.seq })
    .from(events)
    .where(
      and(
        eq(events.siteId, siteId),
        eq(events.subjectId, id),
        gt(events.revision, since),
        inArray(events.type, [...types]),
        sql`${events.actorId} IS NOT ${actor.id}`,
      ),
    )
    .limit(1);
  return found.length > 0;
}
