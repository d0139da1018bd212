import type { TeamList, TeamsEdit } from '@huiyin/shared/contract/teams';
import { teamLimits } from '@huiyin/shared/domain/limits';
import type { Call } from '../base/call.ts';
import { did, isRefused } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { categoriesOf } from '../categories/read-categories.ts';
import { conflictOf } from '../people/conflict.ts';
import { membersOf } from '../people/read-members.ts';
import { planTeams } from './plan-teams.ts';
import { organisationOf, teamList } from './read-teams.ts';
import { isRevision, organisationStatements } from './team-statements.ts';

/**
 * Changes the departments and teams of a site, who is in them and what belongs to them, of the revision `base`: what is left out is
 * retired, what is named again comes back. Throws Problem('conflict'), and Problem('invalid') for names twice and what is not there.
 */
export async function changeTeams(call: Call, { base, ...wanted }: TeamsEdit): Promise<TeamList> {
  const { db, site, now } = call;
  const before = await organisationOf(db, site.id);
  const conflict = () => conflictOf(db, site.id, { types: ['teams.changed'] });
  if (before.revision !== base) throw await conflict();
  await refuseWrongTeams(call, wanted);
  const { told, ...after } = planTeams(before, wanted, now);
  if (after.departments.length + after.teams.length > teamLimits.ever)
    throw Problem.field('teams', `a site has had at most ${teamLimits.ever} departments and teams`);
  try {
    const event = did('teams.changed', site, told, isRevision(site.id, base));
    await call.write([event, ...organisationStatements(site.id, after)]);
  } catch (error) {
    throw isRefused(error) ? await conflict() : error;
  }
  return teamList(await organisationOf(db, site.id));
}

/** Departments, people and categories that are named must be there, and names differ. */
async function refuseWrongTeams({ db, site }: Call, wanted: Omit<TeamsEdit, 'base'>): Promise<void> {
  const [members, categories] = await Promise.all([membersOf(db, site.id), categoriesOf(db, site.id)]);
  const [people, topics] = [members, categories].map((all) => new Set(all.map(({ id }) => id)));
  const departments = new Set(wanted.departments.map(({ id }) => id));
  const unknown = 'is not there';
  for (const field of ['departments', 'teams'] as const)
    if (new Set(wanted[field].map(({ name }) => name)).size < wanted[field].length)
      throw Problem.field(field, 'names must differ');
  for (const [at, { departmentId, members: its }] of wanted.teams.entries()) {
    if (departmentId !== null && !departments.has(departmentId))
      throw Problem.field(`teams.${at}.departmentId`, unknown);
    if (!its.every((id) => people!.has(id))) throw Problem.field(`teams.${at}.members`, unknown);
  }
  for (const [category, id] of Object.entries(wanted.categories))
    if (!topics!.has(category) || !departments.has(id)) throw Problem.field(`categories.${category}`, unknown);
}
