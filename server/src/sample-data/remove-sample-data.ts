import type { InStatement } from '@libsql/client';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { allOf, did, forgetEventsOf, isRefused, type Condition } from '../base/events/record-event.ts';
import { forgetMailOf } from '../base/outbox/put-in-outbox.ts';
import { Problem } from '../base/problem.ts';
import { forgetCustomers } from '../customers/forget-customers.ts';
import { removeSampleDocuments } from '../documents/sample-documents.ts';
import { cellsOfAnswers } from '../intake/cells-of-answers.ts';
import { forgetLinksOf } from '../links/links.ts';
import { takeFromCounts } from '../metrics/add-to-counts.ts';
import { CellSum, type Cell } from '../metrics/cells.ts';
import { answersOfSample } from '../responses/counted-answers.ts';
import { removeSampleAnswers, stillTheSample } from '../responses/sample-answers.ts';
import { forgetMessagesOf } from '../threads/message-statements.ts';
import {
  forgetWorkOn,
  removeSampleTickets,
  sampleCustomers,
  sampleTickets,
  stillReplied,
} from '../tickets/sample-tickets.ts';

/** Innermost first. */
const forget = [
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

const tries = 5;

/**
 * Takes away all sample answers of a site with their tickets, threads and counts, and the sample's documents, in one transaction.
 * Gives how many answers there were; real answers stay as they are. Throws Problem('busy') while others go on changing them.
 */
export async function removeSampleData(call: Call): Promise<number> {
  const { site } = call;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { n, cells, still } = await samplesCounted(call);
    if (n === 0) return 0;
    const statements: Statement[] = [
      ...takeFromCounts(site.id, cells),
      ...forget.map((sql): InStatement => ({ sql, args: [site.id] })),
    ];
    try {
      await call.write(statements, did('sample_data.removed', site, {}, still));
      return n;
    } catch (error) {
      if (!isRefused(error)) throw error;
    }
  }
  throw new Problem('busy', { retryAfterSeconds: 1 });
}

/** What the sample answers were counted as, and that they are still those. */
async function samplesCounted({ db, site }: Call): Promise<{ n: number; cells: Cell[]; still: Condition }> {
  const sum = new CellSum();
  let [n, last, allReplied] = [0, 0, 0];
  for await (const answers of answersOfSample(db.query, site.id)) {
    const { cells, replied } = await cellsOfAnswers(db.query, answers);
    sum.add(cells);
    allReplied += replied;
    n += answers.length;
    last = answers.at(-1)!.seq;
  }
  return { n, cells: sum.cells(), still: allOf(stillTheSample(site.id, n, last), stillReplied(site.id, allReplied)) };
}
