import type { DocumentView } from '@huiyin/shared/contract/documents';
import { and, eq, isNull } from 'drizzle-orm';
import type { Call } from '../base/call.ts';
import { allOf } from '../base/db/sql-text.ts';
import { did } from '../base/events/record-event.ts';
import { refused } from '../base/events/refused.ts';
import { Problem } from '../base/problem.ts';
import { forgetOldRemoved, isStillKept, noRoomForDocument, isRoomFor } from './document-statements.ts';
import { documentOf, type Document } from './read-documents.ts';
import { documents } from './tables.ts';
import { documentView } from './view-documents.ts';

/** Takes a document away; it can come back until as many are removed after it as are kept. One that is away already stays away. Throws Problem('not_found'). */
export async function removeDocument(call: Call, id: string): Promise<void> {
  const { db, site, now } = call;
  const document = await anyDocument(call, id);
  const { kind, title } = document;
  const here = and(eq(documents.siteId, site.id), eq(documents.id, id), isNull(documents.removedAt));
  await call.write([
    db.read.update(documents).set({ removedAt: now }).where(here),
    did('document.removed', document, { kind, title }, 'if changed'),
    ...forgetOldRemoved(site.id, kind),
  ]);
}

/**
 * Brings a document back as it was; one that is there stays as it is. Throws Problem('not_found'), and Problem('invalid') where the site has
 * as many as it may.
 */
export async function restoreDocument(call: Call, id: string): Promise<DocumentView> {
  const { db, site } = call;
  const document = await anyDocument(call, id);
  const { kind, title } = document;
  if (document.removed) {
    const isRoom = isRoomFor(site.id, kind);
    const isStill = isStillKept(site.id, id);
    const here = and(eq(documents.siteId, site.id), eq(documents.id, id));
    await call
      .write(
        [db.read.update(documents).set({ removedAt: null }).where(here)],
        did('document.restored', document, { kind, title }, allOf(isStill, isRoom)),
      )
      .catch(refused(db, [isStill, new Problem('not_found')], [isRoom, noRoomForDocument()]));
  }
  return documentView(db, document);
}

/** One that was removed is one too. */
async function anyDocument({ db, site }: Call, id: string): Promise<Document> {
  const found = await documentOf(db, site.id, id);
  if (!found) throw new Problem('not_found');
  return found;
}
