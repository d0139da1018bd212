import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { WavePlan } from '@huiyin/shared/contract/asking';
import { sites } from '../base/tables.ts';

/** The sampling wave of a survey, one at most. */
export const waves = sqliteTable(
  'waves',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    survey: text('survey').notNull(),
    plan: text('plan', { mode: 'json' }).$type<WavePlan>().notNull(),
    /** When the first plan of it was saved: answers of earlier days are not of it. */
    beganAt: integer('began_at').notNull().default(0),
    changedAt: integer('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.survey] })],
);
