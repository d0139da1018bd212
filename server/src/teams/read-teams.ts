import type { TeamList } from '@huiyin/shared/contract/teams';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import { departmentCategories, departments, teamMembers, teams } from './tables.ts';

export type DepartmentRow = Omit<typeof departments.$inferSelect, 'siteId'>;
export type TeamRow = Omit<typeof teams.$inferSelect, 'siteId'> & { members: string[] };

/** The departments and teams of a site as they are stored, retired ones last. */
export interface Organisation {
  departments: DepartmentRow[];
  teams: TeamRow[];
  categories: Record<string, string>;
  /** That of the last edit; 0 where there are none. */
  revision: number;
}

/** Reads all of a site's, as they stood at one moment. */
export async function organisationOf(db: Db, siteId: string): Promise<Organisation> {
  const [all, groups, members, owned] = await db.read.batch([
    db.read.select().from(departments).where(eq(departments.siteId, siteId)).orderBy(asc(departments.position)),
    db.read.select().from(teams).where(eq(teams.siteId, siteId)).orderBy(asc(teams.position)),
    db.read.select().from(teamMembers).where(eq(teamMembers.siteId, siteId)),
    db.read.select().from(departmentCategories).where(eq(departmentCategories.siteId, siteId)),
  ]);
  const there = new Set(all.map(({ id }) => id));
  const inTeam = byFirst(members.map(({ teamId, personId }) => [teamId, personId]));
  return {
    departments: retiredLast(all),
    teams: retiredLast(groups).map((team) => ({
      ...team,
      departmentId: team.departmentId !== null && there.has(team.departmentId) ? team.departmentId : null,
      members: inTeam.get(team.id) ?? [],
    })),
    categories: Object.fromEntries(owned.map(({ category, departmentId }) => [category, departmentId])),
    revision: [...all, ...groups].reduce((highest, { revision }) => Math.max(highest, revision), 0),
  };
}

/** What stands behind each first of pairs, in their order. */
export function byFirst(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [of, one] of pairs) {
    const group = groups.get(of) ?? [];
    group.push(one);
    groups.set(of, group);
  }
  return groups;
}

const retiredLast = <T extends { retiredAt: number | null }>(rows: readonly T[]): T[] =>
  rows.toSorted((one, two) => Number(one.retiredAt !== null) - Number(two.retiredAt !== null));

/** They as they go over the wire. */
export function teamList(all: Organisation): TeamList {
  const kept = ({ id, name, retiredAt, sample }: DepartmentRow) => ({
    id,
    name,
    retired: retiredAt !== null,
    sample: sample === 1,
  });
  return {
    departments: all.departments.map(kept),
    teams: all.teams.map((team) => ({ ...kept(team), departmentId: team.departmentId, members: team.members })),
    categories: all.categories,
    revision: all.revision,
  };
}

/** The department a category belongs to, or else the one above it; null for none. */
export async function departmentOf(
  db: Db,
  siteId: string,
  category: string | null,
): Promise<{ id: string; name: string } | null> {
  if (category === null) return null;
  const topic = category.split('/', 1)[0]!;
  const rows = await db.read
    .select({ id: departments.id, name: departments.name, of: departmentCategories.category })
    .from(departmentCategories)
    .innerJoin(departments, eq(departments.id, departmentCategories.departmentId))
    .where(
      and(
        eq(departmentCategories.siteId, siteId),
        eq(departments.siteId, siteId),
        inArray(departmentCategories.category, [category, topic]),
        isNull(departments.retiredAt),
      ),
    );
  const found = rows.find(({ of }) => of === category) ?? rows[0];
  return found ? { id: found.id, name: found.name } : null;
}
