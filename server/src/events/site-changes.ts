import { and, asc, eq, gt, max } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { newestResponse } from '../responses/read-responses.ts';
import type { EventType } from './record-event.ts';
import { events } from './tables.ts';
import type { News, Source } from './topic.ts';

/** Changes of many answers at once, which need not touch the newest one. */
const inBulk: ReadonlySet<string> = new Set<EventType>(['import.done', 'sample_data.removed']);

/** After these somebody may no longer read the site. */
const ofRights: ReadonlySet<string> = new Set<EventType>([
  'person.removed',
  'person.role_changed',
  'person.signed_out',
  'person.password_changed',
  'api_key.revoked',
]);

/** What happens on a site: new answers, and every change of a ticket. */
export function siteChanges(db: Db, siteId: string): Source {
  let seen = 0;
  let newest = 0;

  return {
    async begin() {
      const [last] = await db.read
        .select({ seq: max(events.seq) })
        .from(events)
        .where(eq(events.siteId, siteId));
      [seen, newest] = [last?.seq ?? 0, await newestResponse(db, siteId)];
    },
    async look(): Promise<News> {
      const happened = await db.read
        .select()
        .from(events)
        .where(and(eq(events.siteId, siteId), gt(events.seq, seen)))
        .orderBy(asc(events.seq))
        .limit(100);
      seen = happened.at(-1)?.seq ?? seen;
      const came = await newestResponse(db, siteId);
      const more = came !== newest || happened.some(({ type }) => inBulk.has(type));
      newest = came;
      const tickets = happened.filter(({ revision }) => revision !== null);
      return {
        rights: happened.some(({ type }) => ofRights.has(type)),
        told: [
          ...(more ? [{ event: 'responses', data: { newest: came } }] : []),
          ...tickets.map(({ subjectId, type, data }) => ({
            event: 'ticket',
            data: { id: subjectId, number: data['number'], type },
          })),
        ],
      };
    },
  };
}
