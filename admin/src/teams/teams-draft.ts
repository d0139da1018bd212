import { teamLimits } from '@huiyin/shared/domain/limits';
import type { TeamList, TeamsDraft } from '../api/teams.ts';

type Department = TeamsDraft['departments'][number];
type Team = TeamsDraft['teams'][number];

/** What the form begins with: what is there, without what is retired. */
export const draftOf = ({ departments, teams, categories }: Omit<TeamList, 'revision'>): TeamsDraft => ({
  departments: departments.filter(({ retired }) => !retired).map(({ id, name }) => ({ id, name })),
  teams: teams
    .filter(({ retired }) => !retired)
    .map(({ id, name, departmentId, members }) => ({ id, name, departmentId, members })),
  categories,
});

export const withDepartment = (draft: TeamsDraft, department: Department): TeamsDraft => ({
  ...draft,
  departments: placed(draft.departments, department),
});

export const withTeam = (draft: TeamsDraft, team: Team): TeamsDraft => ({ ...draft, teams: placed(draft.teams, team) });

/** Where there is one with its id in its place, else at the end. */
const placed = <T extends { id: string }>(all: readonly T[], one: T): T[] =>
  all.some(({ id }) => id === one.id) ? all.map((other) => (other.id === one.id ? one : other)) : [...all, one];

/** Without a department: its teams are in none, its categories belong to none. */
export const withoutDepartment = (draft: TeamsDraft, id: string): TeamsDraft => ({
  departments: draft.departments.filter((one) => one.id !== id),
  teams: draft.teams.map((team) => (team.departmentId === id ? { ...team, departmentId: null } : team)),
  categories: Object.fromEntries(Object.entries(draft.categories).filter(([, of]) => of !== id)),
});

export const withoutTeam = (draft: TeamsDraft, id: string): TeamsDraft => ({
  ...draft,
  teams: draft.teams.filter((one) => one.id !== id),
});

/** With a category that belongs to a department, or to none where that is empty. */
export function withCategory(draft: TeamsDraft, category: string, departmentId: string): TeamsDraft {
  const { [category]: _, ...others } = draft.categories;
  return { ...draft, categories: departmentId ? { ...others, [category]: departmentId } : others };
}

/** With one a step up among those beside it. */
export const withMovedUp = <T extends { id: string }>(all: readonly T[], id: string): T[] => {
  const at = all.findIndex((one) => one.id === id);
  return at < 1 ? [...all] : all.with(at, all[at - 1]!).with(at - 1, all[at]!);
};

/** Without blanks around a name. Who has left since, and what belongs to a department that is gone, the server leaves out. */
export const trimmedTeams = ({ departments, teams, categories }: TeamsDraft): TeamsDraft => ({
  departments: departments.map((one) => ({ ...one, name: one.name.trim() })),
  teams: teams.map((one) => ({ ...one, name: one.name.trim() })),
  categories,
});

/** What is wrong with a name among others: it is empty, or there twice. */
export function nameFault(all: readonly { name: string }[], name: string): 'missing' | 'twice' | undefined {
  const said = name.trim();
  if (!said) return 'missing';
  return all.filter((one) => one.name.trim() === said).length > 1 ? 'twice' : undefined;
}

/** Whether teams have more members than all together may. */
export const haveTooMany = (all: TeamsDraft['teams']): boolean =>
  all.reduce((sum, { members }) => sum + members.length, 0) > teamLimits.together;
