import { categoriesEdit, categoryList } from '@huiyin/shared/contract/categories';
import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { changeCategories, type OfferCategories } from './change-categories.ts';
import { listCategories } from './read-categories.ts';

/** What complaints of a site are about. */
export const categoryRoutes = (offer: OfferCategories) =>
  new Hono<StaffEnv>()
    .get('/categories', document('What complaints of a site are about', { 200: categoryList }), async (c) =>
      c.json(await listCategories(c.var.call)),
    )
    .put(
      '/categories',
      document('Change what complaints are about; complaint surveys get a new version', { 200: categoryList }),
      input('json', categoriesEdit),
      async (c) => c.json(await changeCategories(c.var.call, c.req.valid('json'), offer)),
    );
