import type { DocumentList, DocumentView } from '@huiyin/shared/contract/documents';
import type { Call } from '../base/call.ts';
import type { Db } from '../base/db/db.ts';
import { iso } from '../base/iso.ts';
import { Problem } from '../base/problem.ts';
import { personNames } from '../people/read-members.ts';
import { documentOf, documentsOf, type Document } from './read-documents.ts';

/** The documents of one kind by title, and the languages of the site. */
export async function listDocuments({ db, site }: Call, kind: Document['kind']): Promise<DocumentList> {
  const all = await documentsOf(db, site.id, kind);
  return { documents: await documentViews(db, all), languages: site.languages };
}

/** A document that is there. Throws Problem('not_found'). */
export async function documentThere({ db, site }: Call, id: string): Promise<Document> {
  const found = await documentOf(db, site.id, id);
  if (!found || found.removed) throw new Problem('not_found');
  return found;
}

/** A document as staff see it. */
export const documentView = async (db: Db, document: Document): Promise<DocumentView> =>
  (await documentViews(db, [document]))[0]!;

async function documentViews(db: Db, all: readonly Document[]): Promise<DocumentView[]> {
  const names = await personNames(
    db,
    all.flatMap(({ authorId }) => authorId ?? []),
  );
  return all.map(({ id, kind, title, texts, revision, sample, createdAt, at, authorId }) => ({
    id,
    kind,
    title,
    texts,
    revision,
    sample,
    createdAt: iso(createdAt),
    changedAt: iso(at),
    changedBy: (authorId !== null && names.get(authorId)) || null,
  }));
}
