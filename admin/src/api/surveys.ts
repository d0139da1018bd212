import type { SurveyDefinition, SurveyKind, SurveyView } from '@huiyin/shared/contract/surveys';
import { answer, api, until } from './request.ts';

export type { SurveyDefinition, SurveyKind, SurveyTexts, SurveyView } from '@huiyin/shared/contract/surveys';

const surveys = api.sites[':siteId'].surveys;
const versions = surveys[':kind'].versions;

export const listSurveys = async (siteId: string, signal?: AbortSignal): Promise<SurveyView[]> =>
  (await answer(surveys.$get({ param: { siteId } }, until(signal)))).surveys;
/** Newest first. */
export const listVersions = async (siteId: string, kind: SurveyKind, signal?: AbortSignal): Promise<SurveyView[]> =>
  (await answer(versions.$get({ param: { siteId, kind } }, until(signal)))).versions;
export const saveVersion = (siteId: string, kind: SurveyKind, json: SurveyDefinition): Promise<SurveyView> =>
  answer(versions.$post({ param: { siteId, kind }, json }));
