import type { Theme } from '@huiyin/shared/contract/sites';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const sites = sqliteTable('sites', {
  id: text('id').primaryKey(),
  key: text('key').notNull().unique(),
  name: text('name').notNull(),
  origins: text('origins', { mode: 'json' }).$type<string[]>().notNull(),
  timeZone: text('time_zone').notNull(),
  languages: text('languages', { mode: 'json' }).$type<string[]>().notNull(),
  accent: text('accent').notNull(),
  position: text('position').notNull(),
  /** What else the look says; what is left out has its default. */
  look: text('look', { mode: 'json' }).$type<Partial<Omit<Theme, 'accent' | 'position'>>>(),
  coolDownDays: integer('cool_down_days').notNull().default(7),
  /** Signs the ids of customers; made when first asked for. */
  identitySecret: text('identity_secret'),
  identityChangedAt: integer('identity_changed_at'),
  firstReplyMinutes: integer('first_reply_minutes').notNull(),
  lastTicketNumber: integer('last_ticket_number').notNull(),
  createdAt: integer('created_at').notNull(),
  /** Counts the edits by staff. */
  revision: integer('revision').notNull().default(1),
});

/** Which pages asked for a site: what the install check reads. One row an origin, touched at most once a minute. */
export const sightings = sqliteTable(
  'sightings',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    origin: text('origin').notNull(),
    allowed: integer('allowed').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    lastAnswerAt: integer('last_answer_at'),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.origin] }), index('sightings_seen').on(t.siteId, t.lastSeenAt)],
);
