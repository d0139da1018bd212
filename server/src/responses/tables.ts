import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { channels, suspicions } from '@huiyin/shared/domain/choices';
import { kinds, npsGroups } from '@huiyin/shared/domain/scales';
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
    /** Of an imported NPS answer that says no score. */
    group: text('nps_group', { enum: npsGroups }),
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
    /** The import it came with; null of what was said here, and of what an earlier release imported. */
    importId: text('import_id'),
    /** What the file called it that brought it, as it was sent; null of all else. */
    sourceId: text('source_id'),
  },
  (t) => [
    index('responses_by_import')
      .on(t.importId, t.seq)
      .where(sql`import_id IS NOT NULL`),
    index('responses_by_time').on(t.siteId, t.occurredAt),
    index('responses_by_customer')
      .on(t.siteId, t.customer)
      .where(sql`customer IS NOT NULL`),
    // So that a site finds its sample answers among millions of real ones at once.
    index('responses_sample')
      .on(t.siteId)
      .where(sql`sample = 1`),
    index('responses_tests')
      .on(t.siteId, t.seq)
      .where(sql`suspect = 'test'`),
  ],
);

/**
 * What answers are found by (list/facets.ts): a cell of the counts, or what these do not tell apart. `leftOut` is 1 of those that are suspect; `n` is about how
 * many answers have it. Full-text search of what they say is `answer_search`, its rowid their seq.
 */
export const answerFacets = sqliteTable(
  'answer_facets',
  {
    id: integer('id').primaryKey(),
    siteId: text('site_id').notNull(),
    name: text('name').notNull(),
    series: text('series').notNull(),
    value: text('value').notNull(),
    bucket: integer('bucket').notNull(),
    leftOut: integer('left_out').notNull(),
    n: integer('n').notNull(),
  },
  (t) => [unique().on(t.siteId, t.name, t.series, t.value, t.bucket, t.leftOut)],
);

/** The answers that have a facet, in the order in which they are listed. `day` counts the local days since 1970. Written by the job `answer-index`. */
export const facetAnswers = sqliteTable(
  'facet_answers',
  {
    facet: integer('facet').notNull(),
    occurredAt: integer('occurred_at').notNull(),
    seq: integer('seq').notNull(),
    day: integer('day').notNull(),
  },
  (t) => [primaryKey({ columns: [t.facet, t.occurredAt, t.seq] })],
);
