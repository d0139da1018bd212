import type { TeamList, TeamsEdit } from '@huiyin/shared/contract/teams';
import { changeOf, type Thing } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type { TeamList } from '@huiyin/shared/contract/teams';
/** The departments and teams that are there, in their order. */
export type TeamsDraft = Omit<TeamsEdit, 'base'>;

const { teams } = api.sites[':siteId'];

/** Retired ones last. */
export const teamsOf = (siteId: string): Thing<TeamList> => ({
  key: `teams ${siteId}`,
  read: (signal) => listTeams(siteId, signal),
  isOutdatedBy: changeOf('teams'),
});
const listTeams = (siteId: string, signal: AbortSignal): Promise<TeamList> =>
  answer(teams.$get({ param: { siteId } }, until(signal)));
/** Throws ApiProblem `conflict` where they were changed since. */
export const changeTeams = (siteId: string, base: number, draft: TeamsDraft): Promise<TeamList> =>
  answer(teams.$put({ param: { siteId }, json: { base, ...draft } }));
