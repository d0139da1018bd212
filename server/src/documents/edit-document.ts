import type { DocumentEdit, DocumentView } from '@huiyin/shared/contract/documents';
import type { SqlText } from '../base/db/sql-text.ts';
import { and, eq } from 'drizzle-orm';
import type { Call } from '../base/call.ts';
import { did, isRefused } from '../base/events/record-event.ts';
import { conflictBy } from '../people/conflict.ts';
import { documentVersionStatement, forgetOldVersions } from './document-statements.ts';
import { documents } from './tables.ts';
import { documentThere, documentView } from './view-documents.ts';

/**
 * Changes what a document says by a new version of the revision `base`, of which the newest are kept; with the first one the sample's is the
 * site's own.
 * Throws Problem('not_found' | 'conflict').
 */
export async function editDocument(call: Call, id: string, { base, ...change }: DocumentEdit): Promise<DocumentView> {
  const { db, site, now, actor } = call;
  const before = await documentThere(call, id);
  if (before.revision !== base) throw await conflictBy(db, before.authorId);
  const fields = Object.keys(change);
  if (fields.length === 0) return documentView(db, before);
  const edited = { ...before, ...change, revision: base + 1, sample: false, at: now, authorId: actor.id };
  const here = and(eq(documents.siteId, site.id), eq(documents.id, id));
  const { kind, title } = edited;
  try {
    await call.write(
      [
        db.read.update(documents).set({ revision: edited.revision, sample: 0 }).where(here),
        documentVersionStatement(db, site.id, edited),
        forgetOldVersions(db, site.id, edited),
      ],
      did('document.changed', edited, { kind, title, fields }, isStill(site.id, id, base)),
    );
  } catch (error) {
    if (!isRefused(error)) throw error;
    throw await conflictBy(db, (await documentThere(call, id)).authorId);
  }
  return documentView(db, edited);
}

/** That nobody has edited or removed a document since. */
const isStill = (siteId: string, id: string, revision: number): SqlText => ({
  sql: 'EXISTS (SELECT 1 FROM documents WHERE site_id = ? AND id = ? AND revision = ? AND removed_at IS NULL)',
  args: [siteId, id, revision],
});
