import type { DocumentList, DocumentView, NewDocument } from '@huiyin/shared/contract/documents';
import { changeOf, type Thing } from '../data/thing.ts';
import { edit } from './edit.ts';
import { answer, api, until } from './request.ts';

export type { DocumentView } from '@huiyin/shared/contract/documents';
/** What of a document is written. */
export type DocumentDraft = Omit<NewDocument, 'kind'>;

const documents = api.sites[':siteId'].documents;
const one = documents[':documentId'];
const kind = 'reply_template';

/** By title, with the languages of the site. */
export const replyTemplatesOf = (siteId: string): Thing<DocumentList> => ({
  key: `reply templates ${siteId}`,
  read: (signal) => answer(documents.$get({ param: { siteId }, query: { kind } }, until(signal))),
  isOutdatedBy: changeOf('documents', 'site'),
});
export const makeReplyTemplate = (siteId: string, draft: DocumentDraft): Promise<DocumentView> =>
  answer(documents.$post({ param: { siteId }, json: { kind, ...draft } }));
/** Throws Conflict where somebody else changed the same since it was read. */
export function changeDocument(
  siteId: string,
  before: DocumentView,
  change: Partial<DocumentDraft>,
): Promise<DocumentView> {
  const param = { siteId, documentId: before.id };
  return edit(before, change, {
    send: (json) => answer(one.$patch({ param, json })),
    read: () => answer(one.$get({ param })),
  });
}
export const removeDocument = (siteId: string, documentId: string): Promise<unknown> =>
  one.$delete({ param: { siteId, documentId } });
/** Takes a removal back. */
export const restoreDocument = (siteId: string, documentId: string): Promise<DocumentView> =>
  answer(one.removal.$delete({ param: { siteId, documentId } }));
