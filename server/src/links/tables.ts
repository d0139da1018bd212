import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { linkKinds, linkedKinds } from '@huiyin/shared/domain/links';
import { sites } from '../base/tables.ts';

/** That one thing of a site has to do with another. */
export const links = sqliteTable(
  'links',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    kind: text('kind', { enum: linkKinds }).notNull(),
    fromKind: text('from_kind', { enum: linkedKinds }).notNull(),
    fromId: text('from_id').notNull(),
    toKind: text('to_kind', { enum: linkedKinds }).notNull(),
    toId: text('to_id').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.kind, t.fromKind, t.fromId, t.toKind, t.toId] }),
    index('links_to').on(t.siteId, t.kind, t.toKind, t.toId, t.at),
  ],
);
