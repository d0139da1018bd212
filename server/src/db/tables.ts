import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Facts of the whole installation, e.g. `set_up`: the primary key makes "once" true. */
export const facts = sqliteTable('facts', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
  at: integer('at').notNull(),
});

/** Who runs a job now; a lease that ran out may be taken over. */
export const leases = sqliteTable('leases', {
  name: text('name').primaryKey(),
  holder: text('holder').notNull(),
  until: integer('until').notNull(),
});
