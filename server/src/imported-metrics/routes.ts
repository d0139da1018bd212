import {
  importedList,
  importedPage,
  importedPageQuery,
  importedParam,
  importedQuery,
  importedSeries,
} from '@huiyin/shared/contract/imported-metrics';
import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { listImported, pageOfImported, readImported } from './read-imported.ts';

/** Numbers that were counted elsewhere: which there are, and each over time. */
export const importedMetricRoutes = () =>
  new Hono<StaffEnv>()
    .get('/imported-metrics', document('Metrics that were imported, by name', { 200: importedList }), async (c) =>
      c.json(await listImported(c.var.call)),
    )
    .get(
      '/imported-metrics/:imported',
      document('An imported metric by day, week or month', { 200: importedSeries }),
      input('param', importedParam),
      input('query', importedQuery),
      async (c) => c.json(await readImported(c.var.call, c.req.valid('param').imported, c.req.valid('query'))),
    )
    .get(
      '/imported-series',
      document('Imported metrics by day, week or month, a few at a time', { 200: importedPage }),
      input('query', importedPageQuery),
      async (c) => c.json(await pageOfImported(c.var.call, c.req.valid('query'))),
    );
