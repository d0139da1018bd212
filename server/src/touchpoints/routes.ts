import {
  newTouchpoints,
  touchpointEdit,
  touchpointList,
  touchpointView as touchpointShape,
} from '@huiyin/shared/contract/touchpoints';
import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { addTouchpoints } from './add-touchpoints.ts';
import { editTouchpoint } from './edit-touchpoint.ts';
import { touchpointsOf, touchpointView } from './read-touchpoints.ts';

/** The touchpoints of a site. Their ids are names, which a path could not hold all: an edit says the id beside what it changes. */
export const touchpointRoutes = () =>
  new Hono<StaffEnv>()
    .get('/touchpoints', document('The touchpoints of a site by name', { 200: touchpointList }), async (c) => {
      const { db, site } = c.var.call;
      return c.json({ touchpoints: (await touchpointsOf(db, site.id)).map(touchpointView) });
    })
    .post(
      '/touchpoints',
      document('Add touchpoints by their names; those that are there stay', { 200: touchpointList }),
      input('json', newTouchpoints),
      async (c) => c.json(await addTouchpoints(c.var.call, c.req.valid('json'))),
    )
    .patch(
      '/touchpoints',
      document('Call a touchpoint otherwise, say how customers come to it, hide it or show it again', {
        200: touchpointShape,
      }),
      input('json', touchpointEdit),
      async (c) => c.json(await editTouchpoint(c.var.call, c.req.valid('json'))),
    );
