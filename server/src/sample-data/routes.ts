import { Hono } from 'hono';
import { z } from 'zod';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { removeSampleData, type SampleParts } from './remove-sample-data.ts';

const removal = z.object({ removed: z.number().int().describe('sample answers that were there') });

/** DELETE /sample-data of a site. */
export const sampleDataRoutes = (parts: SampleParts) =>
  new Hono<StaffEnv>().delete(
    '/sample-data',
    document('Remove all sample answers with their tickets', { 200: removal }),
    async (c) => c.json({ removed: await removeSampleData(c.var.call, parts) }),
  );
