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
 * retired, what is named again comes back; who has left the site is left out. Throws Problem('conflict'), and Problem('invalid') for names twice and
 * categories that are not there.
 */
export async function changeTeams(call: Call, { base, ...wanted }: TeamsEdit): Promise<TeamList> {
  const { db, site, now } = call;
  const before = await organisationOf(db, site.id);
  const conflict = () => conflictOf(db, site.id, { types: ['teams.changed', 'sample_data.removed'] });
  if (before.revision !== base) throw await conflict();
  const [members, categories] = await Promise.all([membersOf(db, site.id), categoriesOf(db, site.id)]);
  refuseWrongTeams(wanted, new Set(categories.map(({ id }) => id)));
  const people = new Set(members.map(({ id }) => id));
  const { told, ...after } = planTeams(before, wanted, { people, now });
  if (before.departments.length + before.teams.length + told.made.length > teamLimits.ever)
    throw Problem.field('teams', `a site has had at most ${teamLimits.ever} departments and teams`);
  try {
    const event = did('teams.changed', site, told, isRevision(site.id, base));
    await call.write([event, ...organisationStatements(site.id, after)]);
  } catch (error) {
    throw isRefused(error) ? await conflict() : error;
  }
  return teamList(await organisationOf(db, site.id));
}

/** Names differ, and categories that are named must be there. */
function refuseWrongTeams(wanted: Omit<TeamsEdit, 'base'>, categories: ReadonlySet<string>): void {
  for (const field of ['departments', 'teams'] as const)
    if (new Set(wanted[field].map(({ name }) => name)).size < wanted[field].length)
      throw Problem.field(field, 'names must differ');
  for (const category of Object.keys(wanted.categories))
    if (!categories.has(category)) throw Problem.field(`categories.${category}`, 'is not there');
}
