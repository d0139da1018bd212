import type { InStatement } from '@libsql/client';
import type { Call } from '../base/call.ts';
import { forgetCustomers } from '../customers/forget-customers.ts';
import { did, forgetEventsOf } from '../base/events/record-event.ts';
import { forgetMailOf } from '../base/outbox/put-in-outbox.ts';
import { removeSampleDocuments } from '../documents/sample-documents.ts';
import { takeFromCounts } from '../metrics/add-to-counts.ts';
import { cellsInSql } from '../responses/count-cells.ts';
import { removeSampleAnswers, sampleAnswers, sampleCount } from '../responses/sample-answers.ts';
import { forgetLinksOf } from '../links/links.ts';
import { forgetMessagesOf } from '../threads/message-statements.ts';
import { forgetWorkOn, removeSampleTickets, sampleCustomers, sampleTickets } from '../tickets/sample-tickets.ts';

/** Innermost first; the counts before the answers they were made of. */
const statements = [
  ...takeFromCounts(cellsInSql(sampleAnswers)),
  ...forgetCustomers(sampleCustomers),
  ...forgetLinksOf('ticket', sampleTickets),
  ...forgetMessagesOf(sampleTickets),
  ...forgetWorkOn(sampleTickets),
  forgetMailOf(sampleTickets),
  forgetEventsOf(sampleTickets),
  ...removeSampleDocuments,
  removeSampleTickets,
  removeSampleAnswers,
];

/**
 * Takes away all sample answers of a site with their tickets, threads and counts, and the sample's documents, in one transaction.
 * Gives how many answers there were; real answers stay as they are.
 */
export async function removeSampleData(call: Call): Promise<number> {
  const { db, site } = call;
  if ((await sampleCount(db, site.id)) === 0) return 0;
  const results = await call.write(
    statements.map((sql): InStatement => ({ sql, args: [site.id] })),
    did('sample_data.removed', site, {}),
  );
  return results[statements.length - 1]!.rowsAffected;
}
