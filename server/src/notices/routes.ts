import { noticeChoices, noticePage, noticeQuery, noticesSeen } from '@huiyin/shared/contract/notices';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../base/deps.ts';
import { Problem } from '../base/problem.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { keepChoices, readChoices } from './choices.ts';
import { noteLook } from './looks.ts';
import { readNotices } from './read-notices.ts';
import { seeNotices } from './see-notices.ts';

const nothing = z.strictObject({});

/** What is new for who calls, on all their sites, and how they are told. A program is told nothing, and keeps nothing here. */
export const noticeRoutes = (deps: Pick<Deps, 'db' | 'clock'>) =>
  new Hono<StaffEnv>()
    .get(
      '/me/notices',
      document('What is new for me, newest first', { 200: noticePage }),
      input('query', noticeQuery),
      async (c) => c.json(await readNotices(deps.db, c.var.actor.id, c.req.valid('query'))),
    )
    .put(
      '/me/notices/seen',
      document('Say that I have read all up to one', { 204: null }),
      input('json', noticesSeen),
      async (c) => {
        await seeNotices(deps, c.var.actor.id, c.req.valid('json').upTo);
        return c.body(null, 204);
      },
    )
    .get('/me/notice-choices', document('How I am told what is new', { 200: noticeChoices }), async (c) =>
      c.json(await readChoices(deps.db, c.var.actor.id)),
    )
    .put(
      '/me/notice-choices',
      document('Choose how I am told what is new, on all my sites', { 200: noticeChoices }),
      input('json', noticeChoices),
      async (c) => {
        const { id, kind } = c.var.actor;
        if (kind !== 'person') throw new Problem('forbidden');
        await keepChoices(deps, id, c.req.valid('json'));
        return c.json(await readChoices(deps.db, id));
      },
    )
    .put(
      '/me/focus',
      document('Say, once a minute, that I have a console before my eyes', { 204: null }),
      input('json', nothing),
      async (c) => {
        const { id, kind } = c.var.actor;
        if (kind === 'person') await noteLook(deps, id);
        return c.body(null, 204);
      },
    );
