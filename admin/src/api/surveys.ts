import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import type {
  newSurvey,
  SurveyChange,
  SurveyResults,
  SurveyVersionList,
  SurveyVersionView,
  SurveyView,
} from '@huiyin/shared/contract/surveys';
import { changeOf, type Thing } from '../data/thing.ts';
import { edit, isSame, sendWhole } from './edit.ts';
import { answer, api, until } from './request.ts';

export type {
  ShownSurvey,
  SurveyChange,
  SurveyResults,
  SurveyVersionList,
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

/** Answers come in bursts. */
const resultsPaceMs = 5000;

const surveys = api.sites[':siteId'].surveys;
const one = surveys[':slug'];

const listSurveys = async (siteId: string, signal?: AbortSignal): Promise<SurveyView[]> =>
  (await answer(surveys.$get({ param: { siteId } }, until(signal)))).surveys;
/** All of a site, in the order of their places. */
export const surveysOf = (siteId: string): Thing<SurveyView[]> => ({
  key: `surveys ${siteId}`,
  read: (signal) => listSurveys(siteId, signal),
  isOutdatedBy: changeOf('surveys'),
});
/** Puts all of a site in another order than that of `base`. Throws Conflict where they stand in yet another by now. */
export function orderSurveys(siteId: string, base: readonly string[], slugs: string[]): Promise<SurveyView[]> {
  const json = { base: [...base], slugs };
  return sendWhole(
    {
      send: async () => (await answer(surveys.order.$put({ param: { siteId }, json }))).surveys,
      read: () => listSurveys(siteId),
    },
    (now) =>
      isSame(
        slugs,
        now.map(({ slug }) => slug),
      ),
  );
}
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
/** Newest first, as far as they were asked for. */
export const versionsOf = (siteId: string, slug: string): Thing<SurveyVersionList> => ({
  key: `versions ${siteId} ${slug}`,
  read: async (signal, known) => {
    const page = await answer(one.versions.$get({ param: { siteId, slug }, query: {} }, until(signal)));
    const last = page.versions.at(-1)?.version ?? 0;
    const earlier = (known?.value.versions ?? []).filter(({ version }) => version < last);
    if (!known || !earlier.length) return page;
    return { versions: [...page.versions, ...earlier], nextCursor: known.value.nextCursor };
  },
  isOutdatedBy: changeOf('surveys'),
});
/** With those before the last. @param now what is here, also by the time they are */
export async function earlierVersions(
  siteId: string,
  slug: string,
  now: () => SurveyVersionList | undefined,
): Promise<SurveyVersionList> {
  const cursor = now()?.nextCursor ?? undefined;
  const page = await answer(one.versions.$get({ param: { siteId, slug }, query: { ...(cursor && { cursor }) } }));
  const before = (now()?.versions ?? []).filter(({ version }) => cursor && version >= Number(cursor));
  return { ...page, versions: [...before, ...page.versions] };
}
/** One of them: it never changes, but for how many answers it got. */
export const versionOf = (siteId: string, slug: string, version: number): Thing<SurveyVersionView> => ({
  key: `version ${siteId} ${slug} ${version}`,
  read: (signal) =>
    answer(one.versions[':version'].$get({ param: { siteId, slug, version: String(version) } }, until(signal))),
});
/** Makes the next version. Throws Conflict where somebody else made another one since `before` was read. */
export function saveVersion(siteId: string, before: SurveyView, definition: SurveyDefinition): Promise<SurveyView> {
  const { slug, version: base } = before;
  return sendWhole(
    {
      send: () => answer(one.versions.$post({ param: { siteId, slug }, json: { ...definition, base } })),
      read: () => getSurvey(siteId, slug),
    },
    (now) => isSame(now.definition, definition),
  );
}
/** What was answered to each question of a survey. */
export const resultsOf = (siteId: string, slug: string, query: ResultsQuery): Thing<SurveyResults> => ({
  key: `results ${siteId} ${slug} ${JSON.stringify(query)}`,
  read: (signal) => answer(one.results.$get({ param: { siteId, slug }, query }, until(signal))),
  isOutdatedBy: ({ event }) => event === 'responses',
  paceMs: resultsPaceMs,
});
