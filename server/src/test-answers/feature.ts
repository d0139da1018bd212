import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { testAnswerRoutes } from './routes.ts';

/** Answers of people who only tried something: no figure counts them, and they can be removed. */
export const testAnswers = {
  name: 'test-answers',
  routes: (_, { onAnswers }) => new Hono<StaffEnv>().route('/sites/:siteId', testAnswerRoutes(onAnswers)),
  who: {
    'GET /api/sites/:siteId/test-answers': 'answers.read',
    'PUT /api/sites/:siteId/responses/:responseId/test': 'test_answers.manage',
    'DELETE /api/sites/:siteId/responses/:responseId/test': 'test_answers.manage',
    'DELETE /api/sites/:siteId/test-answers': 'test_answers.manage',
  },
} satisfies Feature;
