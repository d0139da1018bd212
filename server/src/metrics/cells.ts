import type { Dimension } from '@huiyin/shared/domain/dimensions';
import type { Series } from '@huiyin/shared/domain/series';

/** A row of counts: siteId, series, survey, dimension, value, day, surveyVersion, bucket, n. */
export type Cell = [string, string, string, string, string, string, number, number, number];

/** What one answer adds one to: a bucket of a series in one value of a dimension. Aspects, choices and what was answered are a dimension of their own. */
export type Part = [series: Series, dimension: Dimension | 'suspect' | Series, value: string, bucket: number];

/** Whose answer something is, and of when. */
export interface Counted {
  siteId: string;
  survey: string;
  surveyVersion: number;
  day: string;
}

const nth = 8;

/** The cells that many add to, summed. */
export function sumParts<T extends Counted>(all: readonly T[], partsOf: (one: T) => readonly Part[]): Cell[] {
  // In two steps, since most of a batch differ in the second alone, and long keys cost.
  const sets = new Map<string, Map<string, Cell>>();
  for (const one of all) {
    const { siteId, survey, day, surveyVersion } = one;
    const common = `${siteId}|${survey}|${day}|${surveyVersion}`;
    let cells = sets.get(common);
    if (!cells) sets.set(common, (cells = new Map()));
    for (const [series, dimension, value, bucket] of partsOf(one)) {
      const key = `${series}|${bucket}|${dimension}|${value}`;
      const cell = cells.get(key);
      if (cell) cell[nth] += 1;
      else cells.set(key, [siteId, series, survey, dimension, value, day, surveyVersion, bucket, 1]);
    }
  }
  return [...sets.values()].flatMap((cells) => [...cells.values()]);
}

/** The same cells taken away. */
export const negated = (cells: readonly Cell[]): Cell[] => cells.map((cell) => cell.with(nth, -cell[nth]) as Cell);

/** A sum of cells that grows: what more than one slice adds to. */
export class CellSum {
  readonly #cells = new Map<string, Cell>();

  add(cells: readonly Cell[]): void {
    for (const cell of cells) {
      const key = JSON.stringify(cell.slice(0, nth));
      const there = this.#cells.get(key);
      if (there) there[nth] += cell[nth];
      else this.#cells.set(key, [...cell]);
    }
  }

  /** Those that are not zero. */
  cells(): Cell[] {
    return [...this.#cells.values()].filter((cell) => cell[nth] !== 0);
  }
}
