import type { TeamsEdit } from '@huiyin/shared/contract/teams';
import { planRows } from '../base/plan-rows.ts';
import { byFirst, type Organisation, type DepartmentRow, type TeamRow } from './read-teams.ts';

/** What becomes of a site's departments and teams: the rows that are written, what belongs to them then, and their ids by what happened. */
export interface TeamsPlan extends Omit<Organisation, 'revision'> {
  told: Told;
}

type Told = Record<'made' | 'changed' | 'retired' | 'back', string[]>;
type Wanted = Omit<TeamsEdit, 'base'>;

/**
 * From those of a site to those that are wanted: what is left out is retired, what is named again comes back, what changes is the site's own.
 * Left out is who is not among the `people` of the site, and what belongs to a department that is not among those that are wanted.
 */
export function planTeams(
  before: Organisation,
  wanted: Wanted,
  { people, now }: { people: ReadonlySet<string>; now: number },
): TeamsPlan {
  const after = onlyWhatIsThere(wanted, people);
  const revision = before.revision + 1;
  const fresh = { retiredAt: null, sample: 0, revision };
  const gone = { retiredAt: now, revision };
  const teams = merged<TeamRow>(
    before.teams,
    after.teams.map((one, position) => ({ ...fresh, ...one, position })),
    gone,
    (one, two) => one.name === two.name && one.departmentId === two.departmentId && hasSame(one.members, two.members),
  );
  const [had, has] = [belongings(before), belongings(after)];
  const departments = merged<DepartmentRow>(
    before.departments,
    after.departments.map((one, position) => ({ ...fresh, ...one, position })),
    gone,
    (one, two) => one.name === two.name && hasSame(had.get(one.id) ?? [], has.get(one.id) ?? []),
  );
  const ofOwnTeams = new Set(teams.rows.flatMap((team) => (team.sample === 0 ? team.departmentId : [])));
  const both = (name: keyof Told): string[] => [...departments.told[name], ...teams.told[name]];
  return {
    departments: departments.rows.map((row) => (ofOwnTeams.has(row.id) ? { ...row, sample: 0 } : row)),
    teams: teams.rows,
    categories: after.categories,
    told: { made: both('made'), changed: both('changed'), retired: both('retired'), back: both('back') },
  };
}

function onlyWhatIsThere({ departments, teams, categories }: Wanted, people: ReadonlySet<string>): Wanted {
  const there = new Set<string | null>(departments.map(({ id }) => id));
  return {
    departments,
    teams: teams.map((team) => ({
      ...team,
      departmentId: there.has(team.departmentId) ? team.departmentId : null,
      members: [...new Set(team.members)].filter((id) => people.has(id)),
    })),
    categories: Object.fromEntries(Object.entries(categories).filter(([, id]) => there.has(id))),
  };
}

/** What belongs to each department: the ids of its teams that are there, and its categories. */
function belongings({ teams, categories }: Pick<Wanted, 'teams' | 'categories'> | Organisation): Map<string, string[]> {
  const live = teams.filter((team) => !('retiredAt' in team) || team.retiredAt === null);
  return byFirst([
    ...live.flatMap(({ id, departmentId }) => (departmentId === null ? [] : [[departmentId, id] as const])),
    ...Object.entries(categories).map(([category, departmentId]) => [departmentId, category] as const),
  ]);
}

/** Those that are wanted, what changes as the site's own, and those that retire now. */
function merged<R extends DepartmentRow>(
  before: readonly R[],
  wanted: readonly R[],
  gone: Pick<DepartmentRow, 'retiredAt' | 'revision'>,
  isSame: (old: R, row: R) => boolean,
): { rows: R[]; told: Told } {
  const { kept, left, ...told } = planRows(before, wanted, isSame);
  const rows = kept.map(({ row, old, isSame: isOld }) => (old && isOld ? { ...row, sample: old.sample } : row));
  const changed = kept.filter((one) => one.old && !one.isSame).map(({ row }) => row.id);
  return { rows: [...rows, ...left.map((row) => ({ ...row, ...gone }))], told: { ...told, changed } };
}

const hasSame = (one: readonly string[], two: readonly string[]): boolean =>
  one.length === two.length && one.every((id) => two.includes(id));
