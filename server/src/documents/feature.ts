import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { documentRoutes } from './routes.ts';
import { sampleDocuments } from './sample-documents.ts';
import * as tables from './tables.ts';

/** What staff keep in writing. */
export const documents = {
  name: 'documents',
  tables,
  routes: () => new Hono<StaffEnv>().route('/sites/:siteId', documentRoutes()),
  who: {
    'GET /api/sites/:siteId/documents': 'documents.read',
    'POST /api/sites/:siteId/documents': 'documents.change',
    'GET /api/sites/:siteId/documents/:documentId': 'documents.read',
    'PATCH /api/sites/:siteId/documents/:documentId': 'documents.change',
    'DELETE /api/sites/:siteId/documents/:documentId': 'documents.change',
    'DELETE /api/sites/:siteId/documents/:documentId/removal': 'documents.change',
  },
  sample: sampleDocuments,
} satisfies Feature;
