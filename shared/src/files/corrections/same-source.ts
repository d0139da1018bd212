import type { ImportResult } from '../../contract/imports/taken.ts';

/** How many rows of a file were compared, and which other sources hold such answers. */
export type Elsewhere = ImportResult['elsewhere'];

/** Another source that holds answers like those of a file. */
export type OtherSource = Elsewhere['sources'][number];

const leastAnswers = 3;
/** Of answers that are told by a text or a moment a share is asked about; of others, equal by chance, only most of them. */
const leastTelling = 0.1;
const most = 0.9;

/**
 * The other source that a file is perhaps of, as whoever sends it has to say: else what is there would be stored once more. At least three rows
 * are in both, a tenth where that is hardly chance, and nine tenths where it may be, such as of a day and a score.
 */
export function perhapsOf({ compared, sources }: Elsewhere): OtherSource | undefined {
  const [nearest] = sources.toSorted((a, b) => b.answers - a.answers || (a.openedAt < b.openedAt ? 1 : -1));
  if (!nearest || nearest.answers < leastAnswers) return undefined;
  const { answers, telling } = nearest;
  const isHardlyChance = telling >= Math.max(leastAnswers, leastTelling * compared);
  return isHardlyChance || answers >= most * compared ? nearest : undefined;
}

/** What two pieces of a file say of other sources, as one. */
export function joined(one: Elsewhere, two: Elsewhere): Elsewhere {
  const bySource = new Map(one.sources.map((other) => [other.source, other]));
  for (const other of two.sources) {
    const { answers = 0, telling = 0 } = bySource.get(other.source) ?? {};
    bySource.set(other.source, { ...other, answers: other.answers + answers, telling: other.telling + telling });
  }
  return { compared: one.compared + two.compared, sources: [...bySource.values()] };
}
