import { testCount, testMark, testRemoval, testsRemoved } from '@huiyin/shared/contract/test-answers';
import { Hono } from 'hono';
import type { OnAnswers } from '../base/going.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { markTest } from './mark-test.ts';
import { countTests } from '../responses/read-tests.ts';
import { removeTests } from './remove-tests.ts';
import { unmarkTest } from './unmark-test.ts';

/** Answers that only tried something: which they are, and taking them away. */
export const testAnswerRoutes = (onAnswers: readonly OnAnswers[]) =>
  new Hono<StaffEnv>()
    .get('/test-answers', document('How many answers are tests', { 200: testCount }), async (c) =>
      c.json({ count: await countTests(c.var.call.db, c.var.call.site.id) }),
    )
    .delete(
      '/test-answers',
      document('Remove tests with their tickets, 500 at a time: ask again while some are left', { 200: testRemoval }),
      input('query', testsRemoved),
      async (c) => c.json(await removeTests(c.var.call, onAnswers, c.req.valid('query').id)),
    )
    .put('/responses/:responseId/test', document('Say that an answer is a test', { 200: testMark }), async (c) => {
      const id = c.req.param('responseId').toLowerCase();
      await markTest(c.var.call, id);
      return c.json({ id, test: true });
    })
    .delete(
      '/responses/:responseId/test',
      document('Say that it is none: it counts again', { 200: testMark }),
      async (c) => {
        const id = c.req.param('responseId').toLowerCase();
        await unmarkTest(c.var.call, id);
        return c.json({ id, test: false });
      },
    );
