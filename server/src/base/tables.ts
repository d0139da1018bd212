import type { Theme } from '@huiyin/shared/contract/sites';
import { positions } from '@huiyin/shared/domain/choices';
import type { Language } from '@huiyin/shared/domain/languages';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The tenant: whatever there is is of a site. */
export const sites = sqliteTable('sites', {
  id: text('id').primaryKey(),
  key: text('key').notNull().unique(),
  name: text('name').notNull(),
  origins: text('origins', { mode: 'json' }).$type<string[]>().notNull(),
  timeZone: text('time_zone').notNull(),
  languages: text('languages', { mode: 'json' }).$type<Language[]>().notNull(),
  accent: text('accent').notNull(),
  position: text('position', { enum: positions }).notNull(),
  /** What else the look says; what is left out has its default. */
  look: text('look', { mode: 'json' }).$type<Partial<Omit<Theme, 'accent' | 'position'>>>(),
  coolDownDays: integer('cool_down_days').notNull().default(7),
  /** Whether a page that is left tells which surveys it showed or did not. */
  countsPages: integer('counts_pages', { mode: 'boolean' }).notNull().default(true),
  /** Signs the ids of customers; made when first asked for. */
  identitySecret: text('identity_secret'),
  identityChangedAt: integer('identity_changed_at'),
  firstReplyMinutes: integer('first_reply_minutes').notNull(),
  lastTicketNumber: integer('last_ticket_number').notNull(),
  createdAt: integer('created_at').notNull(),
  /** Counts the edits by staff. */
  revision: integer('revision').notNull().default(1),
});

/** Facts of the whole installation, e.g. `set_up`: the primary key makes "once" true. */
export const facts = sqliteTable('facts', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
  at: integer('at').notNull(),
});
