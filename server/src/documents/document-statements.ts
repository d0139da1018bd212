import type { NewDocument } from '@huiyin/shared/contract/documents';
import type { SqlText } from '../base/db/sql-text.ts';
import { documentLimits } from '@huiyin/shared/domain/limits';
import { and, eq, lte } from 'drizzle-orm';
import type { Db, Statement } from '../base/db/db.ts';
import { Problem } from '../base/problem.ts';
import type { Document } from './read-documents.ts';
import { documents, documentVersions } from './tables.ts';

/** Statements that store a document with its first version. */
export function documentStatements(db: Db, siteId: string, document: Document): Statement[] {
  const { id, kind, revision, sample, createdAt } = document;
  return [
    db.read.insert(documents).values({ id, siteId, kind, revision, sample: sample ? 1 : 0, createdAt }),
    documentVersionStatement(db, siteId, document),
  ];
}

/** The statement that stores one more version of a document: its revision is the number. */
export function documentVersionStatement(db: Db, siteId: string, document: Document): Statement {
  const { id: documentId, revision: version, title, texts, authorId, at } = document;
  return db.read.insert(documentVersions).values({ siteId, documentId, version, title, texts, authorId, at });
}

/** The statement that forgets the versions of a document that are too old to be kept, once `revision` is the newest. */
export function forgetOldVersions(
  db: Db,
  siteId: string,
  { id, revision }: Pick<Document, 'id' | 'revision'>,
): Statement {
  const { siteId: ofSite, documentId, version } = documentVersions;
  const old = and(eq(ofSite, siteId), eq(documentId, id), lte(version, revision - documentLimits.versions));
  return db.read.delete(documentVersions).where(old);
}

const removedBefore = `SELECT id FROM documents WHERE site_id = ?1 AND kind = ?2 AND removed_at IS NOT NULL
ORDER BY removed_at DESC, id DESC LIMIT -1 OFFSET ${documentLimits.removed}`;

/** Statements that forget those of a site's removed documents of a kind that were removed too long ago to be kept. */
export const forgetOldRemoved = (siteId: string, kind: Document['kind']): Statement[] =>
  [
    `DELETE FROM document_versions WHERE site_id = ?1 AND document_id IN (${removedBefore})`,
    `DELETE FROM documents WHERE site_id = ?1 AND id IN (${removedBefore})`,
  ].map((sql) => ({ sql, args: [siteId, kind] }));

/** That a document, also a removed one, is still kept when something is written. */
export const isStillKept = (siteId: string, id: string): SqlText => ({
  sql: 'EXISTS (SELECT 1 FROM documents WHERE site_id = ? AND id = ?)',
  args: [siteId, id],
});

/** That a site has room for one more document of a kind. */
export const isRoomFor = (siteId: string, kind: NewDocument['kind']): SqlText => ({
  sql: `(SELECT count(*) FROM documents WHERE site_id = ? AND kind = ? AND removed_at IS NULL) < ${documentLimits.documents}`,
  args: [siteId, kind],
});

/** What is wrong where there is none. */
export const noRoomForDocument = (): Problem =>
  Problem.field('title', `a site has at most ${documentLimits.documents} documents of a kind`);
