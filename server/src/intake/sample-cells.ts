import type { Call } from '../base/call.ts';
import { allOf } from '../base/db/sql-text.ts';
import type { Uncounting } from '../base/sample-part.ts';
import { takeFromCounts } from '../metrics/add-to-counts.ts';
import { CellSum } from '../metrics/cells.ts';
import { answersOfSample } from '../responses/counted-answers.ts';
import { stillTheSample } from '../responses/sample-answers.ts';
import { doneToSample, stillReplied } from '../tickets/sample-tickets.ts';
import { cellsOfAnswers } from './cells-of-answers.ts';

/** What takes the sample answers of a site out of its counts. */
export async function uncountSample({ db, site }: Call): Promise<Uncounting> {
  const sum = new CellSum();
  const done = await doneToSample(db, site.id);
  let [n, last, replied] = [0, 0, 0];
  for await (const answers of answersOfSample(db.query, site.id)) {
    const { cells, replied: some } = await cellsOfAnswers(db.query, answers);
    sum.add(cells);
    replied += some;
    n += answers.length;
    last = answers.at(-1)!.seq;
  }
  return {
    statements: takeFromCounts(site.id, sum.cells()),
    still: allOf(stillTheSample(site.id, n, last), stillReplied(site.id, { replied, done })),
  };
}
