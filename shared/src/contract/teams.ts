import { z } from 'zod';
import { categoryLimits, teamLimits } from '../domain/limits.ts';
import { differ } from './questions.ts';
import { base, id, line } from './text.ts';

const name = line(teamLimits.name);
const kept = {
  id,
  name: z.string(),
  retired: z.boolean().describe('no longer there; what was said of it keeps its name'),
  sample: z.boolean().describe('came with the sample data, and nobody changed it'),
};

/** Answer of `GET …/teams`: the departments and teams of a site in their order, retired ones last. */
export const teamList = z.object({
  departments: z.array(z.object(kept)),
  teams: z.array(
    z.object({
      ...kept,
      departmentId: id.nullable(),
      members: z.array(id).describe('ids of people of the site'),
    }),
  ),
  categories: z.record(z.string(), id).describe('the department a category belongs to, and with it those below it'),
  revision: z.number().int().describe('goes up with every edit, whatever of them it changes'),
});
export type TeamList = z.infer<typeof teamList>;

/**
 * Body of `PUT …/teams`: all that are there from now on, in their order, of the revision that was read. Members who have left the site
 * meanwhile, and departments that are not among these, are left out.
 */
export const teamsEdit = z.strictObject({
  base,
  departments: z.array(z.strictObject({ id, name })).max(teamLimits.departments).refine(differ, 'ids must differ'),
  teams: z
    .array(z.strictObject({ id, name, departmentId: id.nullable(), members: z.array(id).max(teamLimits.members) }))
    .max(teamLimits.teams)
    .refine(differ, 'ids must differ')
    .refine(
      (teams) => teams.reduce((sum, { members }) => sum + members.length, 0) <= teamLimits.together,
      `all teams together have at most ${teamLimits.together} members`,
    ),
  categories: z
    .record(line(120), id)
    .refine((all) => Object.keys(all).length <= categoryLimits.ever, `at most ${categoryLimits.ever} categories`),
});
export type TeamsEdit = z.infer<typeof teamsEdit>;
