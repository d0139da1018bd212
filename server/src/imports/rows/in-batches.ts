import { slice } from '@huiyin/shared/files/reading/work';

/** In pieces between which other requests have their turn: of so many rows, and no more work than a slice, in characters. */
export function* inBatches<T>(all: readonly T[], most: number, weigh: (one: T) => number = () => 0): Generator<T[]> {
  let batch: T[] = [];
  let weight = 0;
  for (const one of all) {
    batch.push(one);
    weight += weigh(one);
    if (batch.length < most && weight < slice) continue;
    yield batch;
    [batch, weight] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

const mostInOneTurn = 250;

/** One after the other; behind each 250 other requests have their turn. */
export async function* givingTurns<T>(all: readonly T[], turn: () => Promise<void>): AsyncGenerator<T> {
  for (const batch of inBatches(all, mostInOneTurn)) {
    yield* batch;
    await turn();
  }
}
