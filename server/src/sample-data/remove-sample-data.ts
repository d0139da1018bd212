import type { InStatement } from '@libsql/client';
import type { Deps } from '../deps.ts';
import type { Actor } from '../events/actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { sampleCount } from '../responses/read-responses.ts';
import type { Site } from '../sites/read-site.ts';

const sampleTickets = 'SELECT id FROM tickets WHERE site_id = ?1 AND sample = 1';

const subtractCounts = `UPDATE counts SET n = counts.n - gone.n FROM (
 SELECT kind, survey, dimension, value, day, survey_version, score, count(*) AS n
 FROM response_cells WHERE site_id = ?1 AND sample = 1 GROUP BY 1, 2, 3, 4, 5, 6, 7) gone
WHERE counts.site_id = ?1 AND counts.kind = gone.kind AND counts.survey = gone.survey AND counts.dimension = gone.dimension AND counts.day = gone.day
 AND counts.value = gone.value AND counts.survey_version = gone.survey_version AND counts.score = gone.score`;

/** Innermost first; the counts before the rows they were made of. */
const statements = [
  subtractCounts,
  'DELETE FROM counts WHERE site_id = ?1 AND n = 0',
  `DELETE FROM message_search WHERE rowid IN (SELECT seq FROM messages WHERE ticket_id IN (${sampleTickets}))`,
  `DELETE FROM messages WHERE ticket_id IN (${sampleTickets})`,
  `DELETE FROM writers WHERE ticket_id IN (${sampleTickets})`,
  `DELETE FROM follow_ups WHERE ticket_id IN (${sampleTickets})`,
  `DELETE FROM outbox WHERE ticket_id IN (${sampleTickets})`,
  `DELETE FROM events WHERE subject_id IN (${sampleTickets})`,
  'DELETE FROM tickets WHERE site_id = ?1 AND sample = 1',
  'DELETE FROM responses WHERE site_id = ?1 AND sample = 1',
];

/**
 * Takes away all sample answers of a site with their tickets, threads and counts, in one transaction.
 * Gives how many answers there were; real answers stay as they are.
 */
export async function removeSampleData(
  { db, clock, feed }: Pick<Deps, 'db' | 'clock' | 'feed'>,
  actor: Actor,
  site: Site,
): Promise<number> {
  if ((await sampleCount(db, site.id)) === 0) return 0;
  const results = await db.write([
    ...statements.map((sql): InStatement => ({ sql, args: [site.id] })),
    recordEvent(db, { siteId: site.id, at: clock.now(), actor, type: 'sample_data.removed', subjectId: site.id }),
  ]);
  feed.changed('sites');
  return results[statements.length - 1]!.rowsAffected;
}
