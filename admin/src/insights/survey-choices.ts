import { metricNames, metrics, type Metric } from '@huiyin/shared/domain/metrics';
import type { InsightsBook } from '@huiyin/shared/i18n/admin/insights';
import { isolated } from '@huiyin/shared/domain/text/direction';
import type { SurveyView } from '../api/surveys.ts';
import { namedSurveys } from '../ask/survey-name.ts';
import { number } from '../language/formats.ts';
import type { Choice } from '../ui/ui-select.ts';
import type { InsightsView } from './insights-view.ts';

/** So many versions are offered, the newest ones; an older one by its address. */
const mostVersions = 50;

type Surveys = readonly Pick<SurveyView, 'slug' | 'definition' | 'version'>[];

/** The surveys to choose from, and one that is gone while it is chosen. */
export const surveyChoices = (surveys: Surveys, chosen: string, any: string): Choice[] => [
  { value: '', label: any },
  ...namedSurveys(surveys),
  ...(chosen && !surveys.some(({ slug }) => slug === chosen) ? [{ value: chosen, label: isolated(chosen) }] : []),
];

/** All versions of the chosen survey together, and each of the newest. */
export function versionsOf(
  surveys: Surveys,
  { survey, version }: Pick<InsightsView, 'survey' | 'version'>,
  words: InsightsBook['survey'],
): Choice[] {
  const newest = surveys.find(({ slug }) => slug === survey)?.version ?? 0;
  const offered = Array.from({ length: Math.min(newest, mostVersions) }, (_, i) => String(newest - i));
  const all = version && !offered.includes(version) ? [...offered, version] : offered;
  return [
    { value: '', label: words.anyVersion },
    ...all.map((value) => ({ value, label: words.nth(number(Number(value))) })),
  ];
}

/** A view of one survey: of what it asks first where the metric that is shown is none that it asks. */
export function inSurvey({ metric }: InsightsView, surveys: Surveys, slug: string): Partial<InsightsView> {
  const questions = surveys.find((one) => one.slug === slug)?.definition.questions ?? [];
  const asked = questions.flatMap(({ type }) => metricNames.filter((one) => metrics[one].series === type));
  const first = asked[0];
  const isKept = !slug || !first || asked.includes(metric);
  return { survey: slug, version: '', aspect: '', ...(!isKept && { metric: first }) };
}

/** Whether a metric can be told of one survey: not what still lasts, which is told apart by no survey. */
export const isToldOfSurvey = (metric: Metric): boolean => metrics[metric].unit !== 'minutes';
