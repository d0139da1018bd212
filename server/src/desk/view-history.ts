import type { z } from 'zod';
import type { eventView } from '@huiyin/shared/contract/tickets';
import type { Db } from '../base/db/db.ts';
import { eventsOf } from '../base/events/read-events.ts';
import { personNames } from '../people/read-members.ts';

const most = 300;

/** The history of one thing with who did what, oldest first: its newest 300 lines. */
export async function historyOf(db: Db, siteId: string, subjectId: string): Promise<z.infer<typeof eventView>[]> {
  const rows = await eventsOf(db, siteId, subjectId, most);
  const names = await personNames(
    db,
    rows.flatMap((r) => (r.actorKind === 'person' ? r.actorId! : [])),
  );
  return rows.map((r) => ({
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
