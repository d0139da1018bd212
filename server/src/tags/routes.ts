import { tagList } from '@huiyin/shared/contract/tags';
import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { listTags } from './read-tags.ts';

/** The tags in use on a site; they come and go with those of tickets (ticket-acts/). */
export const tagRoutes = () =>
  new Hono<StaffEnv>().get('/tags', document('The tags in use on a site', { 200: tagList }), async (c) => {
    const { db, site } = c.var.call;
    return c.json(await listTags(db, site.id));
  });
