import { slice } from '@huiyin/shared/files/reading/work';

const batchSize = 256;

/** Things in batches between which other requests have their turn: of at most 256, and no more work than a slice. @param weigh the work of one, in characters */
export function* inBatches<T>(all: readonly T[], weigh: (one: T) => number = () => 0): Generator<T[]> {
  let batch: T[] = [];
  let weight = 0;
  for (const one of all) {
    batch.push(one);
    weight += weigh(one);
    if (batch.length < batchSize && weight < slice) continue;
    yield batch;
    [batch, weight] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
