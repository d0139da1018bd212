import {
  documentEdit,
  documentList,
  documentQuery,
  documentView as documentShape,
  newDocument,
} from '@huiyin/shared/contract/documents';
import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { editDocument } from './edit-document.ts';
import { makeDocument } from './make-document.ts';
import { removeDocument, restoreDocument } from './remove-document.ts';
import { documentThere, documentView, listDocuments } from './view-documents.ts';

/** The documents of a site: its reply templates. */
export const documentRoutes = () =>
  new Hono<StaffEnv>()
    .get(
      '/documents',
      document('The documents of a kind, by title', { 200: documentList }),
      input('query', documentQuery),
      async (c) => c.json(await listDocuments(c.var.call, c.req.valid('query').kind)),
    )
    .post('/documents', document('Make a document', { 201: documentShape }), input('json', newDocument), async (c) =>
      c.json(await makeDocument(c.var.call, c.req.valid('json')), 201),
    )
    .get('/documents/:documentId', document('A document', { 200: documentShape }), async (c) => {
      const { call } = c.var;
      return c.json(await documentView(call.db, await documentThere(call, c.req.param('documentId'))));
    })
    .patch(
      '/documents/:documentId',
      document('Change a document; its newest 50 versions are kept', { 200: documentShape }),
      input('json', documentEdit),
      async (c) => c.json(await editDocument(c.var.call, c.req.param('documentId'), c.req.valid('json'))),
    )
    .delete('/documents/:documentId', document('Remove a document', { 204: null }), async (c) => {
      await removeDocument(c.var.call, c.req.param('documentId'));
      return c.body(null, 204);
    })
    .delete('/documents/:documentId/removal', document('Bring it back', { 200: documentShape }), async (c) =>
      c.json(await restoreDocument(c.var.call, c.req.param('documentId'))),
    );
