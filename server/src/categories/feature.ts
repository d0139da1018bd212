import { mayReadNames } from '@huiyin/shared/domain/permissions';
import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import type { OfferCategories } from './change-categories.ts';
import { categoryRoutes } from './routes.ts';
import * as tables from './tables.ts';

/** What complaints are about; `offer` as in `categoryRoutes`. */
export const categories = (offer: OfferCategories) =>
  ({
    name: 'categories',
    tables,
    routes: () => new Hono<StaffEnv>().route('/sites/:siteId', categoryRoutes(offer)),
    who: {
      'GET /api/sites/:siteId/categories': mayReadNames.categories,
      'PUT /api/sites/:siteId/categories': 'categories.change',
    },
  }) satisfies Feature;
