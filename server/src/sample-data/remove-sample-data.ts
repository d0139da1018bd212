import type { Call } from '../base/call.ts';
import { did, isRefused } from '../base/events/record-event.ts';
import { takeAway, type OnAnswers } from '../base/going.ts';
import { Problem } from '../base/problem.ts';
import type { SamplePart } from '../base/sample-part.ts';
import { sampleCount, sampleGoing } from '../responses/sample-answers.ts';

const tries = 5;

/** What features have in the sample data, and on answers, each in their order. */
export interface SampleParts {
  sample: readonly SamplePart[];
  onAnswers: readonly OnAnswers[];
}

/**
 * Takes away all that is sample on a site, the last part first, in one transaction. Gives how many answers there were, counted up to
 * 10,000; what is real stays as it is. Throws Problem('busy') while others go on changing it.
 */
export async function removeSampleData(call: Call, parts: SampleParts): Promise<number> {
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

async function removeAll(call: Call, { sample, onAnswers }: SampleParts): Promise<void> {
  const { site } = call;
  const answers = await takeAway(call, onAnswers, sampleGoing(site.id));
  const forget = sample.toReversed().flatMap((part) => part.forget ?? []);
  const others = forget.map((sql) => ({ sql, args: [site.id] }));
  await call.write([...answers, ...others, did('sample_data.removed', site, {})]);
}
