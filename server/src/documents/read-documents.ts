import type { NewDocument } from '@huiyin/shared/contract/documents';
import type { InLanguages } from '@huiyin/shared/domain/languages';
import { and, asc, eq, isNull, type SQL } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import { documents, documentVersions } from './tables.ts';

/** A document with its newest version. */
export interface Document {
  id: string;
  kind: NewDocument['kind'];
  title: string;
  texts: InLanguages;
  /** Counts the edits. */
  revision: number;
  sample: boolean;
  /** ms UTC, of the document and of this version. */
  createdAt: number;
  at: number;
  /** Id of the person or the API key that made this version; null where it came with the sample. */
  authorId: string | null;
  removed: boolean;
}

/** The documents of one kind on a site, without those that were removed. */
export const documentsOf = (db: Db, siteId: string, kind: Document['kind']): Promise<Document[]> =>
  selectDocuments(db, siteId, and(eq(documents.kind, kind), isNull(documents.removedAt)));

/** One document of a site, also one that was removed. */
export const documentOf = async (db: Db, siteId: string, id: string): Promise<Document | undefined> =>
  (await selectDocuments(db, siteId, eq(documents.id, id)))[0];

async function selectDocuments(db: Db, siteId: string, which: SQL | undefined): Promise<Document[]> {
  const newest = and(eq(documentVersions.documentId, documents.id), eq(documentVersions.version, documents.revision));
  const rows = await db.read
    .select({ document: documents, version: documentVersions })
    .from(documents)
    .innerJoin(documentVersions, newest)
    .where(and(eq(documents.siteId, siteId), eq(documentVersions.siteId, siteId), which))
    .orderBy(asc(documentVersions.title), asc(documents.id));
  return rows.map(({ document: { id, kind, revision, sample, createdAt, removedAt }, version }) => {
    const { title, texts, authorId, at } = version;
    return {
      id,
      kind,
      title,
      texts,
      revision,
      sample: sample === 1,
      createdAt,
      at,
      authorId,
      removed: removedAt !== null,
    };
  });
}
