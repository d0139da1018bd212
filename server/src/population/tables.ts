import { consentPurposes, populationSources } from '@huiyin/shared/domain/choices';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Actor } from '../base/actor.ts';
import { sites } from '../base/tables.ts';

/** The customers a site knows, to draw samples from; `customer` is what the site calls them. */
export const population = sqliteTable(
  'population',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    customer: text('customer').notNull(),
    name: text('name'),
    email: text('email'),
    tier: text('tier'),
    language: text('language'),
    source: text('source', { enum: populationSources }).notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    /** When a list last named them; 0: none did. */
    listedAt: integer('listed_at').notNull().default(0),
    /** Came with the sample data, and neither a list nor a page has named them since. */
    sample: integer('sample').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.customer] })],
);

/** What customers agreed to and withdrew, in versions: the last one of a customer and purpose holds. */
export const consents = sqliteTable(
  'consents',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    customer: text('customer').notNull(),
    purpose: text('purpose', { enum: consentPurposes }).notNull(),
    version: integer('version').notNull(),
    given: integer('given', { mode: 'boolean' }).notNull(),
    at: integer('at').notNull(),
    actorKind: text('actor_kind').$type<Actor['kind']>().notNull(),
    actorId: text('actor_id'),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.customer, t.purpose, t.version] })],
);
