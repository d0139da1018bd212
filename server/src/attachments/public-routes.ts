import { id } from '@huiyin/shared/contract/text';
import { attachmentView } from '@huiyin/shared/contract/threads';
import { Hono } from 'hono';
import type { Deps } from '../base/deps.ts';
import type { AddressLimits } from '../http/address-limits.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { Problem } from '../base/problem.ts';
import { preflight } from '../http/widget-cors.ts';
import { threadDoor } from '../tickets/thread-door.ts';
import { addAttachment } from './add-attachment.ts';
import { createHolding, withPicture } from './picture-body.ts';
import { pictureOf } from './read-attachments.ts';
import { sendPicture } from './send-picture.ts';

const path = '/threads/:responseId/attachments/:attachmentId';

/** Pictures of a complaint, for whoever holds its thread secret. */
export const attachmentRoutes = (deps: Deps, limits: AddressLimits) => {
  const { mayAsk, enter } = threadDoor(deps);
  const holding = createHolding();

  return new Hono<StaffEnv>()
    .options(path, async (c) => preflight(c, await mayAsk(c)))
    .put(path, document('Add a picture: PNG, JPEG or WebP, at most 5 MiB', { 201: attachmentView }), async (c) => {
      const { ticket, call } = await enter(c);
      const wanted = id.safeParse(c.req.param('attachmentId'));
      if (!wanted.success) throw Problem.field('attachmentId', 'must be a UUID');
      const from = c.var.address;
      const add = (source: Uint8Array<ArrayBuffer>) => addAttachment(call, ticket, { id: wanted.data, source, from });
      limits.answer(from);
      const count = (n: number) => limits.bytes(from, n);
      return c.json(await withPicture(c, { holding, count, address: from }, add), 201);
    })
    .get(path, document('A picture', { 200: null }), async (c) => {
      const { ticket } = await enter(c);
      const picture = await pictureOf(deps.db, ticket, c.req.param('attachmentId'));
      c.header('cache-control', 'private, max-age=3600');
      return sendPicture(c, picture, ticket.number);
    });
};
