import { teamList as listShape, teamsEdit } from '@huiyin/shared/contract/teams';
import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { changeTeams } from './change-teams.ts';
import { organisationOf, teamList } from './read-teams.ts';

/** The departments and teams of a site. */
export const teamRoutes = () =>
  new Hono<StaffEnv>()
    .get('/teams', document('The departments and teams of a site', { 200: listShape }), async (c) => {
      const { db, site } = c.var.call;
      return c.json(teamList(await organisationOf(db, site.id)));
    })
    .put(
      '/teams',
      document('Change the departments and teams of a site, all together', { 200: listShape }),
      input('json', teamsEdit),
      async (c) => c.json(await changeTeams(c.var.call, c.req.valid('json'))),
    );
