import {
  importCompletion,
  importList,
  importOpening,
  importsQuery,
  importView as importShape,
} from '@huiyin/shared/contract/imports/kept';
import { Hono } from 'hono';
import { z } from 'zod';
import { id } from '@huiyin/shared/contract/text';
import type { StaffEnv } from '../../http/context.ts';
import { document } from '../../http/document.ts';
import { input } from '../../http/input.ts';
import { askToUndo } from '../undo/ask-to-undo.ts';
import { beginImport } from './begin-import.ts';
import { finishImport } from './finish-import.ts';
import { importThere } from './kept-imports.ts';
import { importView, listImports } from './view-imports.ts';

const named = z.object({ importId: id });

/** The imports of a site: listed, opened, said to be done, taken back. */
export const keptImportRoutes = () =>
  new Hono<StaffEnv>()
    .get('/imports', document('Imports, newest first', { 200: importList }), input('query', importsQuery), async (c) =>
      c.json(await listImports(c.var.call, c.req.valid('query'))),
    )
    .get('/imports/:importId', document('An import', { 200: importShape }), input('param', named), async (c) => {
      const { call } = c.var;
      return c.json(await importView(call, await importThere(call, c.req.valid('param').importId)));
    })
    .put(
      '/imports/:importId',
      document('Open an import, whose id the sender makes; the same again changes nothing', { 200: importShape }),
      input('param', named),
      input('json', importOpening),
      async (c) => {
        const { call } = c.var;
        return c.json(
          await importView(call, await beginImport(call, c.req.valid('param').importId, c.req.valid('json'))),
        );
      },
    )
    .put(
      '/imports/:importId/completion',
      document('All pieces of an import have been sent', { 200: importShape }),
      input('param', named),
      input('json', importCompletion),
      async (c) => {
        const { call } = c.var;
        return c.json(
          await importView(call, await finishImport(call, c.req.valid('param').importId, c.req.valid('json'))),
        );
      },
    )
    .put(
      '/imports/:importId/undoing',
      document('Take an import back with all that it stored; a ticket that was dealt with since stays', {
        200: importShape,
      }),
      input('param', named),
      async (c) => {
        const { call } = c.var;
        return c.json(await importView(call, await askToUndo(call, c.req.valid('param').importId)));
      },
    );
