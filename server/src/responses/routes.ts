import { answersFileQuery, answersPage, answersQuery } from '@huiyin/shared/contract/answers';
import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { createRateLimit } from '../http/rate-limit.ts';
import { textStream } from '../http/text-stream.ts';
import { exportAnswers } from './list/export-answers.ts';
import { listAnswers } from './list/list-answers.ts';
import type { OfTickets } from './read-responses.ts';

/** How many tables of a site are begun in a minute. */
const filesAMinute = 10;

export const responseRoutes = (tickets: OfTickets) => {
  const files = createRateLimit(filesAMinute);
  return new Hono<StaffEnv>()
    .get(
      '/responses',
      document('Answers, newest first', { 200: answersPage }),
      input('query', answersQuery),
      async (c) => c.json(await listAnswers(c.var.call, c.req.valid('query'), tickets)),
    )
    .get(
      '/responses.csv',
      document('The same answers, all of them, as a table in CSV', { 200: null }),
      input('query', answersFileQuery),
      (c) => {
        files.take(c.var.call.site.id, c.var.call.now);
        const lines = exportAnswers(c.var.call, c.req.valid('query'), tickets);
        c.header('content-type', 'text/csv; charset=utf-8');
        c.header('content-disposition', 'attachment; filename="answers.csv"');
        c.header('cache-control', 'no-store');
        return c.body(textStream(lines));
      },
    );
};
