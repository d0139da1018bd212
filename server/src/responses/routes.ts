import { page, pageQuery } from '@huiyin/shared/contract/pages';
import { kind, responseView } from '@huiyin/shared/contract/responses';
import { slug } from '@huiyin/shared/contract/text';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../base/deps.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { listResponses, type NumbersOf } from './read-responses.ts';

const query = z.strictObject({
  ...pageQuery,
  kind: kind.optional(),
  survey: slug.optional(),
  suspect: z.enum(['true', 'false']).optional(),
});

export const responseRoutes = ({ db }: Deps, numbersOf: NumbersOf) =>
  new Hono<StaffEnv>().get(
    '/responses',
    document('Answers, newest first', { 200: page(responseView) }),
    input('query', query),
    async (c) => c.json(await listResponses(db, c.var.call.site.id, c.req.valid('query'), numbersOf)),
  );
