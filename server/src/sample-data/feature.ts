import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { sampleDataRoutes } from './routes.ts';
import { tellAsking } from './asking/tell-asking.ts';
import { tellStory } from './tell-story.ts';

/** A believable shop; whose rows its story becomes takes them away again. */
export const sampleData = {
  name: 'sample-data',
  routes: (_, parts) => new Hono<StaffEnv>().route('/sites/:siteId', sampleDataRoutes(parts)),
  who: { 'DELETE /api/sites/:siteId/sample-data': 'sample_data.remove' },
  sample: {
    add: async (call) => {
      await tellStory(call);
      await tellAsking(call);
    },
  },
} satisfies Feature;
