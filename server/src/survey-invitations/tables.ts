import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { NotAskedReason } from '@huiyin/shared/contract/asking';
import { languages } from '@huiyin/shared/domain/languages';
import { sites } from '../base/tables.ts';

/** Who was invited to a survey after which service, one a service, and what became of it. Moments in ms UTC; null for never. */
export const surveyInvitations = sqliteTable(
  'survey_invitations',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    survey: text('survey').notNull(),
    service: text('service').notNull(),
    customer: text('customer').notNull(),
    language: text('language', { enum: languages }),
    /** The last local day on which its link opens anything. */
    lastDay: text('last_day').notNull(),
    /** Forgotten once no mail may follow. */
    email: text('email'),
    /** The mail it was sent by; null where the link was handed over. */
    mailId: text('mail_id'),
    invitedAt: integer('invited_at').notNull(),
    /** The local day of it. */
    day: text('day').notNull(),
    remindAt: integer('remind_at'),
    remindedAt: integer('reminded_at'),
    openedAt: integer('opened_at'),
    declinedAt: integer('declined_at'),
    /** The customer wants no invitation any more, to no survey. */
    neverAt: integer('never_at'),
    answeredAt: integer('answered_at'),
    /** The one answer it has; empty until then, never null. */
    responseId: text('response_id').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.survey, t.service] }),
    index('survey_invitations_by_day').on(t.siteId, t.survey, t.day),
    index('survey_invitations_by_customer').on(t.siteId, t.customer),
    index('survey_invitations_to_remind')
      .on(t.remindAt)
      .where(sql`remind_at IS NOT NULL`),
    index('survey_invitations_by_answer')
      .on(t.responseId)
      .where(sql`response_id <> ''`),
  ],
);

/** How often somebody was not invited, by local day and reason. */
export const invitationRefusals = sqliteTable(
  'invitation_refusals',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    survey: text('survey').notNull(),
    day: text('day').notNull(),
    reason: text('reason').$type<NotAskedReason>().notNull(),
    n: integer('n').notNull(),
    /** How many of these came with the sample data. */
    sample: integer('sample').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.survey, t.day, t.reason] })],
);

/** The services for which somebody was not invited: each is counted once, however often it is sent. */
export const refusedServices = sqliteTable(
  'refused_services',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    survey: text('survey').notNull(),
    service: text('service').notNull(),
    customer: text('customer').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.survey, t.service] }),
    index('refused_services_by_customer').on(t.siteId, t.customer),
  ],
);
