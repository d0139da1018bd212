import type { InStatement } from '@libsql/client';
import type { Deps } from '../base/deps.ts';
import type { Actor } from '../base/actor.ts';
import { recordEvent } from '../base/events/record-event.ts';
import { forgetEventsOf } from '../base/events/record-event.ts';
import { forgetMailOf } from '../base/outbox/put-in-outbox.ts';
import { takeFromCounts } from '../metrics/add-to-counts.ts';
import { cellsInSql } from '../responses/count-cells.ts';
import { removeSampleAnswers, sampleAnswers, sampleCount } from '../responses/sample-answers.ts';
import { forgetMessagesOf } from '../threads/message-statements.ts';
import { forgetWorkOn, removeSampleTickets, sampleTickets } from '../tickets/sample-tickets.ts';
import type { Site } from '../base/site.ts';

/** Innermost first; the counts before the answers they were made of. */
const statements = [
  ...takeFromCounts(cellsInSql(sampleAnswers)),
  ...forgetMessagesOf(sampleTickets),
  ...forgetWorkOn(sampleTickets),
  forgetMailOf(sampleTickets),
  forgetEventsOf(sampleTickets),
  removeSampleTickets,
  removeSampleAnswers,
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
