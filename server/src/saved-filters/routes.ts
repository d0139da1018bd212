import { newSavedFilters, savedFilters } from '@huiyin/shared/contract/saved-filters';
import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { keepSavedFilters, readSavedFilters } from './saved-filters.ts';

/** Filters of the list of tickets, of who calls. */
export const savedFilterRoutes = () =>
  new Hono<StaffEnv>()
    .get('/saved-filters', document('The filters of tickets that I have saved', { 200: savedFilters }), async (c) =>
      c.json(await readSavedFilters(c.var.call)),
    )
    .put(
      '/saved-filters',
      document('Save, rename, order and delete filters of tickets: all that I have', { 200: savedFilters }),
      input('json', newSavedFilters),
      async (c) => c.json(await keepSavedFilters(c.var.call, c.req.valid('json'))),
    );
