import type { Localized } from '@huiyin/shared/contract/text';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sites } from '../base/tables.ts';

/** What complaints of a site are about. `id` is a path of at most two parts, for good; answers, tickets and counts hold it. */
export const categories = sqliteTable(
  'categories',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    id: text('id').notNull(),
    label: text('label', { mode: 'json' }).$type<Localized>().notNull(),
    /** Among those beside it. */
    position: integer('position').notNull(),
    /** ms UTC; null while it is offered. */
    retiredAt: integer('retired_at'),
    /** What it was called before, newest first. */
    earlier: text('earlier', { mode: 'json' }).$type<EarlierLabel[]>().notNull(),
    /** That of the edit of all in which it changed last. */
    revision: integer('revision').notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.id] })],
);

/** A name of before, and until when it was that, in ms UTC. */
export interface EarlierLabel {
  label: Localized;
  until: number;
}
