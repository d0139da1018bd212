import {
  answersExport,
  codebookQuery,
  countsExport,
  customersExport,
  importedExport,
  metricExport,
  ticketsExport,
} from '@huiyin/shared/contract/exports';
import { metricName } from '@huiyin/shared/contract/metrics';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import type { LastingSeries } from '../metrics/lasting.ts';
import type { OfTickets } from '../responses/read-responses.ts';
import { exportAnswers } from './export-answers.ts';
import { exportCodebook } from './export-codebook.ts';
import { exportCounts } from './export-counts.ts';
import { exportCustomers } from './export-customers.ts';
import { exportImported } from './export-imported.ts';
import { exportMetric } from './export-metric.ts';
import { exportMessages, exportTickets } from './export-tickets.ts';
import type { ExportedFile } from './exported-file.ts';
import { filesUnderWay } from './files-under-way.ts';
import { sendFile } from './send-file.ts';

/** What leaves as a file: all that is asked for, as it is made. */
export const exportRoutes = (tickets: OfTickets, lasting: LastingSeries, sharesWork: boolean) => {
  const files = filesUnderWay(sharesWork);
  /** The call of a file that may begin. */
  const callOf = ({ var: { call } }: Context<StaffEnv>) => {
    files.begin(call);
    return call;
  };
  const send = (c: Context<StaffEnv>, file: ExportedFile) =>
    sendFile(c, { ...file, pieces: files.inTurns(c.var.call, file.pieces) });
  return new Hono<StaffEnv>()
    .get(
      '/exports/answers',
      document('All answers that are asked for, as a file', { 200: null }),
      input('query', answersExport),
      (c) => send(c, exportAnswers(callOf(c), c.req.valid('query'), tickets)),
    )
    .get(
      '/exports/tickets',
      document('All tickets that are asked for, as a file', { 200: null }),
      input('query', ticketsExport),
      (c) => send(c, exportTickets(callOf(c), c.req.valid('query'))),
    )
    .get(
      '/exports/messages',
      document('What was said on these tickets, as a file', { 200: null }),
      input('query', ticketsExport),
      (c) => send(c, exportMessages(callOf(c), c.req.valid('query'))),
    )
    .get(
      '/exports/customers',
      document('Whose the tickets that are asked for are, as a file', { 200: null }),
      input('query', customersExport),
      (c) => send(c, exportCustomers(callOf(c), c.req.valid('query'))),
    )
    .get(
      '/exports/counts',
      document(
        'The cells that every number is a sum of, of one series or all and one value of a dimension or all, as a file',
        {
          200: null,
        },
      ),
      input('query', countsExport),
      (c) => send(c, exportCounts(callOf(c), c.req.valid('query'))),
    )
    .get(
      '/exports/metrics/:metric',
      document('A metric over time, as a file', { 200: null }),
      input('param', z.object({ metric: metricName })),
      input('query', metricExport),
      async (c) => send(c, await exportMetric(callOf(c), c.req.valid('param').metric, c.req.valid('query'), lasting)),
    )
    .get(
      '/exports/imported-metrics',
      document('The days of imported metrics, as a file that can be imported', { 200: null }),
      input('query', importedExport),
      (c) => send(c, exportImported(callOf(c), c.req.valid('query'))),
    )
    .get(
      '/exports/codebook',
      document('What the columns of answers mean, for a program of statistics that reads their file', { 200: null }),
      input('query', codebookQuery),
      (c) => send(c, exportCodebook(callOf(c), c.req.valid('query'))),
    );
};
