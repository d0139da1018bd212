import { answersPage, answersQuery } from '@huiyin/shared/contract/answers';
import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { listAnswers } from './list/list-answers.ts';
import type { OfTickets } from './read-responses.ts';

export const responseRoutes = (tickets: OfTickets) =>
  new Hono<StaffEnv>().get(
    '/responses',
    document('Answers, newest first', { 200: answersPage }),
    input('query', answersQuery),
    async (c) => c.json(await listAnswers(c.var.call, c.req.valid('query'), tickets)),
  );
