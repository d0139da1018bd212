import type { Call } from '../base/call.ts';
import { allOf } from '../base/db/sql-text.ts';
import { did, isRefused } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import type { SamplePart } from '../base/sample-part.ts';
import { sampleCount } from '../responses/sample-answers.ts';

const tries = 5;

/**
 * Takes away all that is sample on a site, the last part first, in one transaction. Gives how many answers there were, counted up to
 * 10,000; what is real stays as it is. Throws Problem('busy') while others go on changing it.
 */
export async function removeSampleData(call: Call, parts: readonly SamplePart[]): Promise<number> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const n = await sampleCount(call.db, call.site.id);
    if (n === 0) return 0;
    try {
      await removeAll(call, parts);
      return n;
    } catch (error) {
      if (!isRefused(error)) throw error;
    }
  }
  throw new Problem('busy', { retryAfterSeconds: 1 });
}

async function removeAll(call: Call, parts: readonly SamplePart[]): Promise<void> {
  const { site } = call;
  const counted = await Promise.all(parts.map((part) => part.counted?.(call)));
  const forget = parts.toReversed().flatMap((part) => part.forget ?? []);
  const statements = [
    ...counted.flatMap((one) => one?.statements ?? []),
    ...forget.map((sql) => ({ sql, args: [site.id] })),
  ];
  await call.write(statements, did('sample_data.removed', site, {}, allOf(...counted.map((one) => one?.still))));
}
