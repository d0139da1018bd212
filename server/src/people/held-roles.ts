import { and, eq, type SQL } from 'drizzle-orm';
import type { SqlText } from '../base/db/sql-text.ts';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { ownersAlone, presets, type Permission } from '@huiyin/shared/domain/permissions';
import { roles } from './tables.ts';

/*
 * The one place that says what a held role allows, in SQL: all that must be so when it is written stands on these. In code it is
 * `permissionsOf`, of the row that `ownRoleOf` joins. Arguments are SQL: a parameter by its number, or a column with its table.
 */

/** Joins the own role that a row holds, if it is no preset. */
export const ownRoleOf = (holder: { siteId: SQLiteColumn; role: SQLiteColumn }): SQL | undefined =>
  and(eq(roles.siteId, holder.siteId), eq(roles.id, holder.role));

const sets = Object.entries(presets).map(([name, held]) => `WHEN '${name}' THEN '${JSON.stringify(held)}'`);

/** What a role allows, as a JSON list; null for one that is not there. */
export const allowedBy = (role: string, site: string): string =>
  `CASE ${role} ${sets.join(' ')} ELSE (SELECT own.permissions FROM roles own WHERE own.site_id = ${site} AND own.id = ${role}) END`;

/** Whether a person works on a site, and `and` holds of the membership `held`. */
export const worksOn = (person: string, site: string, and = 'true'): string =>
  `EXISTS (SELECT 1 FROM members held WHERE held.site_id = ${site} AND held.person_id = ${person} AND ${and})`;

/** Whether a person holds a permission on a site. */
export const holds = (permission: Permission, person: string, site: string): string =>
  worksOn(person, site, `'${permission}' IN (SELECT value FROM json_each(${allowedBy('held.role', site)}))`);

/** Whether a person holds all of a JSON list of permissions on a site; of null, nobody does. */
export const holdsEach = (list: string, person: string, site: string): string => {
  const missing = `SELECT 1 FROM json_each(${list}) given
 WHERE given.value NOT IN (SELECT value FROM json_each(${allowedBy('held.role', site)}))`;
  return worksOn(person, site, `(${list}) IS NOT NULL AND NOT EXISTS (${missing})`);
};

/** Whether a person holds all that a role allows on a site, and there is such a role. */
export const covers = (role: string, person: string, site: string): string =>
  holdsEach(allowedBy(role, site), person, site);

/** Whether a key may hold a role: nothing of it is for owners alone. */
export const forKeys = (
  role: string,
  site: string,
): string => `NOT EXISTS (SELECT 1 FROM json_each(${allowedBy(role, site)})
 WHERE value IN (${ownersAlone.map((one) => `'${one}'`).join(', ')}))`;

/** That a person holds a permission when something is written. */
export const mayStill = (siteId: string, personId: string, permission: Permission): SqlText => ({
  sql: `EXISTS (SELECT 1 FROM (SELECT ? AS site, ? AS person) asked WHERE ${holds(permission, 'asked.person', 'asked.site')})`,
  args: [siteId, personId],
});

/** That a person holds a permission on some site when something is written. */
export const mayAnywhere = (permission: Permission, personId: string): SqlText => ({
  sql: `EXISTS (SELECT 1 FROM members held JOIN json_each(${allowedBy('held.role', 'held.site_id')}) given
 WHERE held.person_id = ? AND given.value = '${permission}')`,
  args: [personId],
});

/** That a person may give a role by one of their permissions when it is written: they hold all that it allows. */
export const mayGive = (siteId: string, personId: string | null, permission: Permission, role: string): SqlText => ({
  sql: `EXISTS (SELECT 1 FROM (SELECT ? AS site, ? AS person, ? AS role) asked
 WHERE ${holds(permission, 'asked.person', 'asked.site')} AND ${covers('asked.role', 'asked.person', 'asked.site')})`,
  args: [siteId, personId, role],
});

/** That a person may let a role allow these when it is written: they hold them, and may manage roles. */
export const mayAllow = (siteId: string, personId: string | null, permissions: readonly Permission[]): SqlText => ({
  sql: `EXISTS (SELECT 1 FROM (SELECT ? AS site, ? AS person, ? AS list) asked
 WHERE ${holds('roles.manage', 'asked.person', 'asked.site')} AND ${holdsEach('asked.list', 'asked.person', 'asked.site')})`,
  args: [siteId, personId, JSON.stringify(permissions)],
});

/** That a key may hold a role when it is written. */
export const isForKeys = (siteId: string, role: string): SqlText => ({
  sql: `EXISTS (SELECT 1 FROM (SELECT ? AS site, ? AS role) asked WHERE ${forKeys('asked.role', 'asked.site')})`,
  args: [siteId, role],
});

/** That a role is there when it is written. */
export const isRoleThere = (siteId: string, role: string): SqlText => ({
  sql: `EXISTS (SELECT 1 FROM (SELECT ? AS site, ? AS role) asked WHERE (${allowedBy('asked.role', 'asked.site')}) IS NOT NULL)`,
  args: [siteId, role],
});
