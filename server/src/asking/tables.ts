import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sites } from '../base/tables.ts';
import type { AskTallied } from './tally-asks.ts';

/** When an identified customer was last asked and last answered a survey: one answer in its time, whatever tabs do. */
export const customerSurveys = sqliteTable(
  'customer_surveys',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    customer: text('customer').notNull(),
    survey: text('survey').notNull(),
    askedAt: integer('asked_at'),
    answeredAt: integer('answered_at'),
    responseId: text('response_id').notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.customer, t.survey] })],
);

/** How often a survey was asked, shown, or not and why, by day of the site. */
export const askTallies = sqliteTable(
  'ask_tallies',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    survey: text('survey').notNull(),
    day: text('day').notNull(),
    reason: text('reason').$type<AskTallied>().notNull(),
    n: integer('n').notNull(),
    /** How many of these came with the sample data. */
    sample: integer('sample').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.survey, t.day, t.reason] })],
);
