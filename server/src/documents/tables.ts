import type { InLanguages } from '@huiyin/shared/domain/languages';
import { documentKinds } from '@huiyin/shared/domain/choices';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sites } from '../base/tables.ts';

/** The documents of a site. `revision` counts the edits and is the number of the newest version. */
export const documents = sqliteTable(
  'documents',
  {
    id: text('id').primaryKey(),
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    kind: text('kind', { enum: documentKinds }).notNull(),
    revision: integer('revision').notNull(),
    /** Came with the sample data, and nobody changed it. */
    sample: integer('sample').notNull(),
    createdAt: integer('created_at').notNull(),
    removedAt: integer('removed_at'),
  },
  (t) => [index('documents_of_site').on(t.siteId, t.kind, t.removedAt)],
);

/** Every version of a document: an edit adds a row. `author_id` is a person or an API key, null for what came with the sample. */
export const documentVersions = sqliteTable(
  'document_versions',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    texts: text('texts', { mode: 'json' }).$type<InLanguages>().notNull(),
    authorId: text('author_id'),
    at: integer('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.version] })],
);
