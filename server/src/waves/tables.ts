import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { WavePlan } from '@huiyin/shared/contract/waves';
import type { BySegment } from '@huiyin/shared/domain/sample-draw';
import { sites } from '../base/tables.ts';
import type { FrameSegment } from '../population/frame.ts';

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

/** The draw of a wave for a period: who is drawn, and how far it is. */
export const waveDraws = sqliteTable(
  'wave_draws',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    survey: text('survey').notNull(),
    /** First day of the month or quarter. */
    period: text('period').notNull(),
    /** Of the lots: the same seed draws the same customers. */
    seed: text('seed').notNull(),
    /** What the segments were parts by; null: all are one. */
    segmentBy: text('segment_by').$type<FrameSegment>(),
    /** Those who may be drawn are counted; the lowest lots are looked for; done. */
    phase: text('phase', { enum: ['counting', 'choosing', 'drawn'] }).notNull(),
    /** The last customer that was looked at. */
    cursor: text('cursor').notNull().default(''),
    /** How often fewer lots than were needed stood below the limit. */
    widened: integer('widened').notNull().default(0),
    /** By segment: customers of the last year, those of them who may be drawn, and those who are. */
    population: text('population', { mode: 'json' }).$type<BySegment>().notNull(),
    eligible: text('eligible', { mode: 'json' }).$type<BySegment>().notNull(),
    sample: text('sample', { mode: 'json' }).$type<BySegment>().notNull(),
    startedAt: integer('started_at').notNull(),
    drawnAt: integer('drawn_at'),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.survey, t.period] })],
);

/** Who was drawn for a period; until the draw is done also others with low lots. */
export const waveCustomers = sqliteTable(
  'wave_customers',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    survey: text('survey').notNull(),
    period: text('period').notNull(),
    customer: text('customer').notNull(),
    segment: text('segment').notNull(),
    lot: real('lot').notNull(),
    /** When the survey was brought up for them, or sent. */
    askedAt: integer('asked_at'),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.survey, t.period, t.customer] }),
    index('wave_customers_by_customer').on(t.siteId, t.customer),
  ],
);
