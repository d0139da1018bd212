import { tells, type EventType } from '@huiyin/shared/contract/events';
import type { SqlText } from '../base/db/sql-text.ts';
import type { Statement } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import { recordFound } from '../base/events/record-event.ts';

/** What a person does to their account. */
type OfPerson = Extract<
  EventType,
  'person.signed_in' | 'person.signed_out' | 'person.renamed' | 'person.password_changed'
>;

const theirSites = `SELECT site_id AS siteId, ? AS at, person_id AS subjectId, NULL AS revision, '{}' AS data FROM members WHERE person_id = `;

/** Records on every site of a person what they did to their account; `whose` gives the person, or nobody where they did not. */
export const onTheirSites = (
  type: OfPerson,
  personId: string,
  at: number,
  whose: SqlText = { sql: '?', args: [personId] },
): Statement =>
  recordFound(type, { kind: 'person', id: personId }, { sql: theirSites + whose.sql, args: [at, ...whose.args] });

/** Writes it; open streams of theirs are looked at anew where that matters. */
export async function tellTheirSites(
  { db, clock, feed }: Pick<Deps, 'db' | 'clock' | 'feed'>,
  personId: string,
  type: OfPerson,
): Promise<void> {
  await db.write([onTheirSites(type, personId, clock.now())]);
  if (tells('access', type)) feed.changed('sites');
}
