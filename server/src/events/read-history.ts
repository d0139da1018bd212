import type { z } from 'zod';
import type { eventView } from '@huiyin/shared/contract/tickets';
import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { personNames } from '../people/read-members.ts';
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
    actor: { kind: r.actorKind as 'person' | 'key' | 'customer' | 'system', name: names.get(r.actorId ?? '') ?? null },
    data: r.data,
  }));
}
