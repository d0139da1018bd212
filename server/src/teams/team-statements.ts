import type { Statement } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { worksOn } from '../people/held-roles.ts';
import type { DepartmentRow, TeamRow } from './read-teams.ts';

const put = (table: 'departments' | 'teams', more = ''): string => {
  const names = `name, position, retired_at, sample, revision${more}`;
  const values = "value->>'name', value->>'position', value->>'retiredAt', value->>'sample', value->>'revision'";
  const set = names.split(', ').map((name) => `${name} = excluded.${name}`);
  return `INSERT INTO ${table} (site_id, id, ${names})
SELECT ?1, value->>'id', ${values}${more && ", value->>'departmentId'"} FROM json_each(?2) WHERE true
ON CONFLICT DO UPDATE SET ${set.join(', ')}`;
};
const putMembers = `INSERT OR IGNORE INTO team_members (site_id, team_id, person_id)
SELECT ?1, t.value->>'id', m.value FROM json_each(?2) t, json_each(t.value, '$.members') m
WHERE t.value->>'retiredAt' IS NULL AND ${worksOn('m.value', '?1')}`;
const putCategories = `INSERT INTO department_categories (site_id, category, department_id)
SELECT ?1, key, value FROM json_each(?2)`;

/**
 * Statements that store departments and teams of a site: the rows that are given, and all of who is in which and what belongs to which. Who
 * does not work on the site by then is in none, and nobody is in one that is retired.
 */
export function organisationStatements(
  siteId: string,
  all: { departments: readonly DepartmentRow[]; teams: readonly TeamRow[]; categories: Record<string, string> },
): Statement[] {
  const teams = JSON.stringify(all.teams);
  return [
    { sql: put('departments'), args: [siteId, JSON.stringify(all.departments)] },
    { sql: put('teams', ', department_id'), args: [siteId, teams] },
    { sql: 'DELETE FROM team_members WHERE site_id = ?', args: [siteId] },
    { sql: putMembers, args: [siteId, teams] },
    { sql: 'DELETE FROM department_categories WHERE site_id = ?', args: [siteId] },
    { sql: putCategories, args: [siteId, JSON.stringify(all.categories)] },
  ];
}

/** In SQL: the revision of the departments and teams of a site together. */
export const highestRevision = (site: string): string =>
  `(SELECT coalesce(max(revision), 0) FROM
 (SELECT revision FROM departments WHERE site_id = ${site} UNION ALL SELECT revision FROM teams WHERE site_id = ${site}))`;

/** That nobody has edited the departments and teams of a site since. */
export const isRevision = (siteId: string, revision: number): SqlText => ({
  sql: `${highestRevision('?')} = ?`,
  args: [siteId, siteId, revision],
});
