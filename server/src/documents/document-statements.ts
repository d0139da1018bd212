import type { NewDocument } from '@huiyin/shared/contract/documents';
import { documentLimits } from '@huiyin/shared/domain/limits';
import type { Db, Statement } from '../base/db/db.ts';
import type { Condition } from '../base/events/record-event.ts';
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

/** That a site has room for one more document of a kind. */
export const isRoomFor = (siteId: string, kind: NewDocument['kind']): Condition => ({
  sql: `(SELECT count(*) FROM documents WHERE site_id = ? AND kind = ? AND removed_at IS NULL) < ${documentLimits.documents}`,
  args: [siteId, kind],
});

/** What is wrong where there is none. */
export const noRoomForDocument = (): Problem =>
  Problem.field('title', `a site has at most ${documentLimits.documents} documents of a kind`);
