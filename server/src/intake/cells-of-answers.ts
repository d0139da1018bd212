import type { Cell } from '../metrics/cells.ts';
import { countCells } from '../responses/count-cells.ts';
import type { CountedAnswer, Query } from '../responses/counted-answers.ts';
import { countFirstReplies, stepsAmong } from '../tickets/first-replies.ts';

/** All that stored answers are counted in, with how many of them by a first reply. */
export async function cellsOfAnswers(
  query: Query,
  answers: readonly CountedAnswer[],
): Promise<{ cells: Cell[]; replied: number }> {
  const complaints = answers.filter(({ kind }) => kind === 'complaint');
  const steps = await stepsAmong(
    query,
    complaints.map(({ id }) => id),
  );
  return { cells: [...countCells(answers), ...countFirstReplies(complaints, steps)], replied: steps.size };
}
