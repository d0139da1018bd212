import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import type {
  newSurvey,
  SurveyChange,
  SurveyResults,
  SurveyVersionView,
  SurveyView,
} from '@huiyin/shared/contract/surveys';
import { Conflict, edit } from './edit.ts';
import { isConflict } from './problem.ts';
import { answer, api, until } from './request.ts';

export type {
  ShownSurvey,
  SurveyChange,
  SurveyResults,
  SurveyVersionView,
  SurveyView,
} from '@huiyin/shared/contract/surveys';
export type { SurveyDefinition } from '@huiyin/shared/contract/questions';
export type SurveyKind = SurveyView['kind'];
type NewSurvey = (typeof newSurvey)['_input'];

/** Days of the site's calendar, both included; every version when `version` is left out. */
export interface ResultsQuery {
  version?: string;
  from?: string;
  to?: string;
}

const surveys = api.sites[':siteId'].surveys;
const one = surveys[':slug'];

export const listSurveys = async (siteId: string, signal?: AbortSignal): Promise<SurveyView[]> =>
  (await answer(surveys.$get({ param: { siteId } }, until(signal)))).surveys;
export const makeSurvey = (siteId: string, json: NewSurvey): Promise<SurveyView> =>
  answer(surveys.$post({ param: { siteId }, json }));
const getSurvey = (siteId: string, slug: string): Promise<SurveyView> => answer(one.$get({ param: { siteId, slug } }));
/** Its place and rules; what is asked changes by a new version. Throws Conflict as `changeSite` does. */
export const changeSurvey = (siteId: string, before: SurveyView, change: SurveyChange): Promise<SurveyView> => {
  const { slug } = before;
  return edit(before, change, {
    send: (json) => answer(one.$patch({ param: { siteId, slug }, json })),
    read: () => getSurvey(siteId, slug),
  });
};
/** Newest first. */
export const listVersions = async (siteId: string, slug: string, signal?: AbortSignal): Promise<SurveyVersionView[]> =>
  (await answer(one.versions.$get({ param: { siteId, slug } }, until(signal)))).versions;
/** Makes the next version. Throws Conflict where somebody else made one since `before` was read. */
export async function saveVersion(
  siteId: string,
  before: SurveyView,
  definition: SurveyDefinition,
): Promise<SurveyView> {
  const { slug, version: base } = before;
  try {
    return await answer(one.versions.$post({ param: { siteId, slug }, json: { ...definition, base } }));
  } catch (error) {
    throw isConflict(error) ? new Conflict(await getSurvey(siteId, slug), error) : error;
  }
}
export const getResults = (
  siteId: string,
  slug: string,
  query: ResultsQuery,
  signal?: AbortSignal,
): Promise<SurveyResults> => answer(one.results.$get({ param: { siteId, slug }, query }, until(signal)));
