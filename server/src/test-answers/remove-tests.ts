import type { TestRemoval } from '@huiyin/shared/contract/test-answers';
import type { Call } from '../base/call.ts';
import { did, isRefused } from '../base/events/record-event.ts';
import { goingById, takeAway, type OnAnswers } from '../base/going.ts';
import { Problem } from '../base/problem.ts';
import { areTests, testsOf } from '../responses/read-tests.ts';

const tries = 5;
/** So many go in one transaction, which others wait for. */
const mostAtOnce = 500;

/**
 * Takes tests of a site away with all that hangs on them, 500 at most: whoever wants all gone asks again while some are left. `only`: the id of
 * one, which is taken where it is a test; else the oldest. Throws Problem('busy') while others go on changing them.
 */
export async function removeTests(call: Call, onAnswers: readonly OnAnswers[], only?: string): Promise<TestRemoval> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const ids = await testsOf(call.db, call.site.id, mostAtOnce + 1, only);
    if (ids.length === 0) return { removed: 0, left: false };
    const going = goingById(call.site.id, ids.slice(0, mostAtOnce));
    const removed = Math.min(ids.length, mostAtOnce);
    try {
      await call.write([
        areTests(going),
        ...(await takeAway(call, onAnswers, going)),
        did('test_answers.removed', call.site, { answers: removed }),
      ]);
      return { removed, left: ids.length > mostAtOnce };
    } catch (error) {
      if (!isRefused(error)) throw error;
    }
  }
  throw new Problem('busy', { retryAfterSeconds: 1 });
}
