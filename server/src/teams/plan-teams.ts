import type { TeamsEdit } from '@huiyin/shared/contract/teams';
import type { Organisation, DepartmentRow, TeamRow } from './read-teams.ts';

/** What becomes of a site's departments and teams: all rows as they are then, and their ids by what happened. */
export interface TeamsPlan extends Omit<Organisation, 'revision'> {
  told: { made: string[]; changed: string[]; retired: string[]; back: string[] };
}

/** From those of a site to those that are wanted: what is left out is retired, what is named again comes back, what changes is the site's own. */
export function planTeams(before: Organisation, wanted: Omit<TeamsEdit, 'base'>, now: number): TeamsPlan {
  const revision = before.revision + 1;
  const fresh = { retiredAt: null, sample: 0, revision };
  const departments = merged<DepartmentRow>(
    before.departments,
    wanted.departments.map((one, position) => ({ ...fresh, ...one, position })),
    now,
    (one, two) => one.name === two.name,
  );
  const teams = merged<TeamRow>(
    before.teams,
    wanted.teams.map((one, position) => ({ ...fresh, ...one, position, members: [...new Set(one.members)] })),
    now,
    (one, two) => one.name === two.name && one.departmentId === two.departmentId && hasSame(one.members, two.members),
  );
  const both = <K extends keyof TeamsPlan['told']>(name: K): string[] => [
    ...departments.told[name],
    ...teams.told[name],
  ];
  return {
    departments: departments.rows,
    teams: teams.rows,
    categories: wanted.categories,
    told: { made: both('made'), changed: both('changed'), retired: both('retired'), back: both('back') },
  };
}

function merged<R extends DepartmentRow>(
  before: readonly R[],
  wanted: readonly R[],
  now: number,
  isSame: (one: R, two: R) => boolean,
): { rows: R[]; told: TeamsPlan['told'] } {
  const was = new Map(before.map((row) => [row.id, row]));
  const named = new Set(wanted.map(({ id }) => id));
  const kept = wanted.map((row) => {
    const old = was.get(row.id);
    return old && isSame(old, row) ? { ...row, sample: old.sample } : row;
  });
  const gone = before
    .filter(({ id }) => !named.has(id))
    .map((row) => ({ ...row, retiredAt: row.retiredAt ?? now, revision: wanted[0]?.revision ?? row.revision + 1 }));
  const ids = (is: (row: R, old: R | undefined) => boolean): string[] =>
    kept.filter((row) => is(row, was.get(row.id))).map(({ id }) => id);
  return {
    rows: [...kept, ...gone],
    told: {
      made: ids((_, old) => !old),
      changed: ids((row, old) => old !== undefined && !isSame(old, row)),
      retired: gone.filter(({ id }) => was.get(id)!.retiredAt === null).map(({ id }) => id),
      back: ids((_, old) => typeof old?.retiredAt === 'number'),
    },
  };
}

const hasSame = (one: readonly string[], two: readonly string[]): boolean =>
  one.length === two.length && one.every((id) => two.includes(id));
