import { slice } from '@huiyin/shared/files/reading/work';

const batchSize = 256;

interface Batches<T> {
  /** So many in one, at most. */
  most?: number;
  /** The work of one, in characters; a batch is no more than a slice of it. */
  weigh?(one: T): number;
}

/** Things in batches, between which other requests have their turn. */
export function* inBatches<T>(
  all: readonly T[],
  { most = batchSize, weigh = () => 0 }: Batches<T> = {},
): Generator<T[]> {
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

/** One after the other; behind each batch other requests have their turn. */
export async function* givingTurns<T>(all: readonly T[], turn: () => Promise<void>): AsyncGenerator<T> {
  for (const batch of inBatches(all)) {
    yield* batch;
    await turn();
  }
}
