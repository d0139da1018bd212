import type { Call } from '../base/call.ts';
import type { Going, Uncounting } from '../base/going.ts';
import { takeFromCounts } from '../metrics/add-to-counts.ts';
import { CellSum } from '../metrics/cells.ts';
import { answersById } from '../responses/counted-answers.ts';
import { goingInSlices, stillThere } from '../responses/going-answers.ts';
import { doneTo, stillReplied } from '../tickets/going-tickets.ts';
import { cellsOfAnswers } from './cells-of-answers.ts';

/** What takes answers out of the counts of their site. */
export async function uncountAnswers({ db }: Pick<Call, 'db'>, going: Going): Promise<Uncounting> {
  const sum = new CellSum();
  const done = await doneTo(db, going);
  let [n, leftOut, replied] = [0, 0, 0];
  for (const ids of await goingInSlices(db, going)) {
    const answers = await answersById(db.query, ids);
    const { cells, replied: some } = await cellsOfAnswers(db.query, answers);
    sum.add(cells);
    replied += some;
    n += answers.length;
    leftOut += answers.filter(({ suspect }) => suspect !== null).length;
  }
  return {
    guards: [stillThere(going, { n, leftOut }), stillReplied(going, { replied, done })],
    statements: takeFromCounts(sum.cells()),
  };
}
