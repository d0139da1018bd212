import { newRole, roleEdit, roleView } from '@huiyin/shared/contract/people';
import { Hono } from 'hono';
import { z } from 'zod';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { editRole } from './edit-role.ts';
import type { FreeWork } from './end-access.ts';
import { makeRole } from './make-role.ts';
import { listRoles } from './read-roles.ts';
import { removeRole } from './remove-role.ts';

/** A site's own roles; `freeWork` as in `peopleRoutes`. */
export const roleRoutes = (freeWork: FreeWork) =>
  new Hono<StaffEnv>()
    .get('/roles', document("The site's own roles", { 200: z.object({ roles: z.array(roleView) }) }), async (c) =>
      c.json({ roles: await listRoles(c.var.call) }),
    )
    .post('/roles', document('Make a role', { 201: roleView }), input('json', newRole), async (c) =>
      c.json(await makeRole(c.var.call, c.req.valid('json')), 201),
    )
    .patch(
      '/roles/:roleId',
      document('Change a role for all who hold it', { 200: roleView }),
      input('json', roleEdit),
      async (c) => c.json(await editRole(c.var.call, c.req.param('roleId'), c.req.valid('json'), freeWork)),
    )
    .delete('/roles/:roleId', document('Remove a role that nothing holds', { 204: null }), async (c) => {
      await removeRole(c.var.call, c.req.param('roleId'));
      return c.body(null, 204);
    });
