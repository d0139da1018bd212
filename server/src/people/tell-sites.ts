import type { Deps } from '../base/deps.ts';
import { intoEvents, type EventType } from '../base/events/record-event.ts';

const record = `${intoEvents}
SELECT site_id, ?, 'person', person_id, ?, person_id, NULL, '{}' FROM members WHERE person_id = ?`;

/** Records on every site of a person what happened to their access; open streams of theirs are looked at anew. */
export async function tellSites(
  { db, clock, feed }: Pick<Deps, 'db' | 'clock' | 'feed'>,
  personId: string,
  type: Extract<EventType, 'person.signed_out' | 'person.password_changed'>,
): Promise<void> {
  await db.write([{ sql: record, args: [clock.now(), type, personId] }]);
  feed.changed('sites');
}
