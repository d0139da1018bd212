import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { channels, suspicions } from '@huiyin/shared/domain/choices';
import { kinds } from '@huiyin/shared/domain/scales';
import { sites } from '../base/tables.ts';

/**
 * One answer of one visitor. `day` and `hour` are local to the site when it came in,
 * so that counts can be recounted from the rows alone.
 */
export const responses = sqliteTable(
  'responses',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    kind: text('kind', { enum: kinds }).notNull(),
    /** Slug of the survey. */
    survey: text('survey').notNull().default(''),
    surveyVersion: integer('survey_version').notNull(),
    score: integer('score'),
    comment: text('comment'),
    answers: text('answers'),
    category: text('category'),
    contact: text('contact'),
    page: text('page'),
    language: text('language'),
    attributes: text('attributes'),
    channel: text('channel', { enum: channels }).notNull(),
    touchpoint: text('touchpoint'),
    /** Id the host page gave for the visitor, when its signature held. */
    customer: text('customer'),
    /** JSON `[kind, value, score][]`: what further questions add to the counts. */
    marks: text('marks'),
    /** JSON of what was wrong in secondary fields. */
    leftOut: text('left_out'),
    suspect: text('suspect', { enum: suspicions }),
    sample: integer('sample').notNull(),
    occurredAt: integer('occurred_at').notNull(),
    receivedAt: integer('received_at').notNull(),
    day: text('day').notNull(),
    hour: integer('hour').notNull(),
    bodyHash: integer('body_hash').notNull(),
  },
  (t) => [
    index('responses_by_time').on(t.siteId, t.occurredAt),
    index('responses_by_customer')
      .on(t.siteId, t.customer)
      .where(sql`customer IS NOT NULL`),
    // So that a site finds its sample answers among millions of real ones at once.
    index('responses_sample')
      .on(t.siteId)
      .where(sql`sample = 1`),
  ],
);
