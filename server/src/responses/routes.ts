import { answersFileQuery, answersPage, answersQuery } from '@huiyin/shared/contract/answers';
import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { textStream } from '../http/text-stream.ts';
import { exportAnswers } from './list/export-answers.ts';
import { listAnswers } from './list/list-answers.ts';
import type { NumbersOf } from './read-responses.ts';

export const responseRoutes = (numbersOf: NumbersOf) =>
  new Hono<StaffEnv>()
    .get(
      '/responses',
      document('Answers, newest first', { 200: answersPage }),
      input('query', answersQuery),
      async (c) => c.json(await listAnswers(c.var.call, c.req.valid('query'), numbersOf)),
    )
    .get(
      '/responses.csv',
      document('The same answers, all of them, as a table in CSV', { 200: null }),
      input('query', answersFileQuery),
      (c) => {
        const lines = exportAnswers(c.var.call, c.req.valid('query'), numbersOf);
        c.header('content-type', 'text/csv; charset=utf-8');
        c.header('content-disposition', 'attachment; filename="answers.csv"');
        c.header('cache-control', 'no-store');
        return c.body(textStream(lines));
      },
    );
