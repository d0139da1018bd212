import type { TestRemoval } from '@huiyin/shared/contract/test-answers';
import type { Thing } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

const site = api.sites[':siteId'];

/** How many answers of a site are tests that can be removed. */
export const testCountOf = (siteId: string): Thing<{ count: number }> => ({
  key: `test answers ${siteId}`,
  read: (signal) => answer(site['test-answers'].$get({ param: { siteId } }, until(signal))),
  isOutdatedBy: ({ event }) => event === 'responses',
});

/** Says that an answer was a test, or none. */
export function markTest(siteId: string, responseId: string, isTest: boolean): Promise<unknown> {
  const { test } = site.responses[':responseId'];
  const param = { siteId, responseId };
  return isTest ? answer(test.$put({ param })) : answer(test.$delete({ param }));
}

/** Removes one test answer; `removed` is 0 where it is none by now. */
export const removeTest = (siteId: string, id: string): Promise<TestRemoval> =>
  answer(site['test-answers'].$delete({ param: { siteId }, query: { id } }));

/** Removes all test answers, some at a time. Gives how many went; whoever asks again goes on where it broke off. */
export async function removeTests(siteId: string): Promise<number> {
  let n = 0;
  for (;;) {
    const { removed, left } = await answer(site['test-answers'].$delete({ param: { siteId }, query: {} }));
    n += removed;
    if (!left) return n;
  }
}
