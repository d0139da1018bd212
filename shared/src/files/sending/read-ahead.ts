import { sizeOf, slice, workOf } from '../reading/work.ts';

/** What is read ahead: so many, or of so much work in characters. */
const most = { count: 1_000, work: 16 * slice };

/**
 * The same in the same order; while they are gone through, the next are read: who sends them waits for a server meanwhile. What reading throws comes in
 * its place, and behind whoever stops no more is read.
 */
export async function* readAhead<T>(all: AsyncIterable<T>): AsyncGenerator<T> {
  const batches = inBatches(all);
  try {
    let next = batches.next();
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = batches.next();
      // Whoever asks for it is told.
      next.catch(() => {});
      yield* value;
    }
  } finally {
    await batches.return(undefined);
  }
}

async function* inBatches<T>(all: AsyncIterable<T>): AsyncGenerator<T[], undefined> {
  let batch: T[] = [];
  let work = 0;
  for await (const one of all) {
    batch.push(one);
    work += workOf(sizeOf(one));
    if (batch.length < most.count && work < most.work) continue;
    yield batch;
    [batch, work] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
