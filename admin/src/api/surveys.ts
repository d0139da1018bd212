import type { SurveyDefinition, SurveyKind, SurveyView } from '@huiyin/shared/contract/surveys';
import { request } from './request.ts';

export type { SurveyDefinition, SurveyKind, SurveyTexts, SurveyView } from '@huiyin/shared/contract/surveys';

export const listSurveys = async (siteId: string, signal?: AbortSignal): Promise<SurveyView[]> =>
  (await request<{ surveys: SurveyView[] }>('GET', `/api/sites/${siteId}/surveys`, signal ? { signal } : {})).surveys;
/** Newest first. */
export const listVersions = async (siteId: string, kind: SurveyKind, signal?: AbortSignal): Promise<SurveyView[]> =>
  (
    await request<{ versions: SurveyView[] }>(
      'GET',
      `/api/sites/${siteId}/surveys/${kind}/versions`,
      signal ? { signal } : {},
    )
  ).versions;
export const saveVersion = (siteId: string, kind: SurveyKind, body: SurveyDefinition): Promise<SurveyView> =>
  request('POST', `/api/sites/${siteId}/surveys/${kind}/versions`, { body });
