import type { TestRemoval } from '@huiyin/shared/contract/test-answers';
import type { Call } from '../base/call.ts';
import { did, isRefused, onlyWhere } from '../base/events/record-event.ts';
import type { Statement } from '../base/db/db.ts';
import { goingById, takeAway, type Going, type OnAnswers } from '../base/going.ts';
import { Problem } from '../base/problem.ts';
import { testsOf } from './read-tests.ts';

const tries = 5;
/** So many go in one transaction, which others wait for. */
const mostAtOnce = 500;

/**
 * Takes tests of a site away with all that hangs on them, 500 at most: whoever wants all gone asks again while some are left. `only`: the id of
 * one, else the oldest. Throws Problem('busy') while others go on changing them.
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

/** Takes one test away. Throws Problem('not_a_test'), where there is no such answer too. */
export async function removeTest(call: Call, onAnswers: readonly OnAnswers[], id: string): Promise<TestRemoval> {
  const done = await removeTests(call, onAnswers, id);
  if (done.removed === 0) throw new Problem('not_a_test');
  return done;
}

/** With it a transaction fails where one of those that go counts again. */
const areTests = ({ ids, args }: Going): Statement =>
  onlyWhere({
    sql: `NOT EXISTS (SELECT 1 FROM responses WHERE +site_id = ?1 AND id IN (${ids}) AND suspect IS NOT 'test')`,
    args: [...args],
  });
