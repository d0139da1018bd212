import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sites } from '../base/tables.ts';

const kept = {
  siteId: text('site_id')
    .notNull()
    .references(() => sites.id),
  id: text('id').notNull(),
  name: text('name').notNull(),
  /** Among those beside it. */
  position: integer('position').notNull(),
  /** ms UTC; null while it is there. */
  retiredAt: integer('retired_at'),
  /** Came with the sample data, and nobody changed it. */
  sample: integer('sample').notNull(),
  /** That of the last edit of all. */
  revision: integer('revision').notNull(),
};

/** The parts of a company that answer for something. */
export const departments = sqliteTable('departments', kept, (t) => [primaryKey({ columns: [t.siteId, t.id] })]);

/** People of a site who work together, in a department or in none. */
export const teams = sqliteTable('teams', { ...kept, departmentId: text('department_id') }, (t) => [
  primaryKey({ columns: [t.siteId, t.id] }),
]);

/** Who is in which team. */
export const teamMembers = sqliteTable(
  'team_members',
  { siteId: text('site_id').notNull(), teamId: text('team_id').notNull(), personId: text('person_id').notNull() },
  (t) => [primaryKey({ columns: [t.siteId, t.teamId, t.personId] })],
);

/** Which department a category belongs to. */
export const departmentCategories = sqliteTable(
  'department_categories',
  {
    siteId: text('site_id').notNull(),
    category: text('category').notNull(),
    departmentId: text('department_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.category] })],
);
