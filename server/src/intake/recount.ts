import { CellSum, negated, type Cell } from '../metrics/cells.ts';
import { cellOf, daysKept, keptOnDay, partsKept } from '../metrics/kept-cells.ts';
import { answersOfDay, daysAnswered, type Query } from '../responses/counted-answers.ts';
import { cellsOfAnswers } from './cells-of-answers.ts';

/** A cell in which the kept counts and a recount from the answers differ. */
export interface CountDifference {
  /** With how much is missing, or too much. */
  cell: Cell;
  kept: number;
  recounted: number;
}

const allDays = `${daysAnswered} UNION ${daysKept} ORDER BY siteId, day`;

/**
 * Counts all answers again, by the rule that counted them, and gives the cells of each day that say otherwise; nothing when all is well. It holds one
 * day of one site at a time. All that `query` reads must be of one moment where others write meanwhile.
 */
export async function* differencesByDay(query: Query): AsyncGenerator<CountDifference[]> {
  const partsOf = new Map<string, string>();
  for (const { siteId, day } of (await query(allDays, [])) as { siteId: string; day: string }[]) {
    if (!partsOf.has(siteId)) {
      const [found] = (await query(partsKept, [siteId])) as { parts: string }[];
      partsOf.set(siteId, found!.parts);
    }
    const kept = (await query(keptOnDay, [siteId, day, partsOf.get(siteId)!])).map(cellOf);
    const recounted = new CellSum();
    for await (const answers of answersOfDay(query, siteId, day))
      recounted.add((await cellsOfAnswers(query, answers)).cells);
    yield between(kept, recounted.cells());
  }
}

function between(kept: readonly Cell[], recounted: readonly Cell[]): CountDifference[] {
  const difference = new CellSum();
  difference.add(recounted);
  const counted = new Map(recounted.map((cell) => [cellName(cell), cell.at(-1) as number]));
  difference.add(negated(kept));
  return difference
    .cells()
    .map((cell) => {
      const again = counted.get(cellName(cell)) ?? 0;
      return { cell, kept: again - (cell.at(-1) as number), recounted: again };
    })
    .toSorted((a, b) => (cellName(a.cell) < cellName(b.cell) ? -1 : 1));
}

/** Site, series, survey, dimension, value, day, survey version and bucket of a cell. */
export const cellName = (cell: Cell): string => cell.slice(0, -1).join(' | ');

/** All of {@link differencesByDay}, where there are few. */
export async function countDifferences(query: Query): Promise<CountDifference[]> {
  const all: CountDifference[] = [];
  for await (const some of differencesByDay(query)) all.push(...some);
  return all;
}
