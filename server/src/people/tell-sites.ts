import type { Deps } from '../base/deps.ts';
import { recordFound } from '../base/events/record-event.ts';

const theirSites = `SELECT site_id AS siteId, ? AS at, person_id AS subjectId, NULL AS revision, '{}' AS data
 FROM members WHERE person_id = ?`;

/** Records on every site of a person what they did to their access; open streams of theirs are looked at anew where that matters. */
export async function tellSites(
  { db, clock, feed }: Pick<Deps, 'db' | 'clock' | 'feed'>,
  personId: string,
  type: 'person.signed_in' | 'person.signed_out' | 'person.password_changed',
): Promise<void> {
  const person = { kind: 'person', id: personId } as const;
  await db.write([recordFound(type, person, { sql: theirSites, args: [clock.now(), personId] })]);
  feed.changed('sites');
}
