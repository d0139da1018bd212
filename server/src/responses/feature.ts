import { kinds } from '@huiyin/shared/domain/scales';
import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { forgetAnswers } from './going-answers.ts';
import { forgetWords, unindexAnswers } from './list/forget-index.ts';
import { answerIndex } from './list/index-answers.ts';
import type { OfTickets } from './read-responses.ts';
import { responseRoutes } from './routes.ts';
import * as tables from './tables.ts';

/** What was answered; `tickets`: those that complaints opened. */
export const responses = (tickets: OfTickets) =>
  ({
    name: 'responses',
    tables,
    routes: () => new Hono<StaffEnv>().route('/sites/:siteId', responseRoutes(tickets)),
    who: { 'GET /api/sites/:siteId/responses': 'answers.read' },
    counts: [...kinds, 'aspect', 'choice', 'answered'],
    jobs: (deps) => [answerIndex(deps)],
    onAnswers: { forget: (ids) => [forgetWords(ids), forgetAnswers(ids)], counted: unindexAnswers },
  }) satisfies Feature;
