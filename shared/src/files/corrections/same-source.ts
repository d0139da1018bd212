import type { ImportResult } from '../../contract/imports/taken.ts';

/** Another source that stored answers like those of a file. */
export type Elsewhere = ImportResult['elsewhere'][number];

const leastAnswers = 3;
/** Of answers that are told by a text or a moment a share is asked about; of others, equal by chance, only most of them. */
const leastTelling = 0.1;
const most = 0.9;

/**
 * The other source that a file is perhaps of, as whoever sends it has to say: else what is there would be stored once more. `fresh`: how many new
 * answers it holds. At least three of them are in the other one too, a tenth where that is hardly chance, and nine tenths where it may be, such as of a day and a score.
 */
export function perhapsOf(elsewhere: readonly Elsewhere[], fresh: number): Elsewhere | undefined {
  const [nearest] = elsewhere.toSorted((a, b) => b.answers - a.answers || (a.openedAt < b.openedAt ? 1 : -1));
  if (!nearest || nearest.answers < leastAnswers) return undefined;
  const { answers, telling } = nearest;
  const isHardlyChance = telling >= Math.max(leastAnswers, leastTelling * fresh);
  return isHardlyChance || answers >= most * fresh ? nearest : undefined;
}

/** What several pieces of a file say of other sources, as one. */
export function joined(all: readonly Elsewhere[]): Elsewhere[] {
  const bySource = new Map<string, Elsewhere>();
  for (const one of all) {
    const known = bySource.get(one.source);
    bySource.set(
      one.source,
      known ? { ...known, answers: known.answers + one.answers, telling: known.telling + one.telling } : one,
    );
  }
  return [...bySource.values()];
}
