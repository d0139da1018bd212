import type { DocumentView, NewDocument } from '@huiyin/shared/contract/documents';
import type { Call } from '../base/call.ts';
import { did } from '../base/events/record-event.ts';
import { refused } from '../base/events/refused.ts';
import { documentStatements, noRoomForDocument, isRoomFor } from './document-statements.ts';
import type { Document } from './read-documents.ts';
import { documentView } from './view-documents.ts';

/** Makes a document with its version 1. Throws Problem('invalid') where the site has as many as it may. */
export async function makeDocument(call: Call, { kind, title, texts }: NewDocument): Promise<DocumentView> {
  const { db, ids, now, site, actor } = call;
  const made = { sample: false, createdAt: now, at: now, authorId: actor.id, removed: false };
  const document: Document = { id: ids.uuid(), kind, title, texts, revision: 1, ...made };
  const isRoom = isRoomFor(site.id, kind);
  await call
    .write(documentStatements(db, site.id, document), did('document.made', document, { kind, title }, isRoom))
    .catch(refused(db, [isRoom, noRoomForDocument()]));
  return documentView(db, document);
}
