import { addDays } from '@huiyin/shared/domain/time/days';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import { getMetric, type MetricSeries } from '../api/metrics.ts';
import { getSite } from '../api/sites.ts';
import { listSurveys } from '../api/surveys.ts';
import { now } from '../clock.ts';
import { topCategories } from '../inbox/category-names.ts';

export const days = 90;

/** One category with its complaints; `id` is absent for what has none of the survey's categories. */
export interface CategoryCount {
  readonly id?: string;
  readonly label: string;
  readonly n: number;
}

export interface ComplaintCounts {
  readonly all: MetricSeries;
  /** Most frequent first; the rest last. */
  readonly categories: readonly CategoryCount[];
}

/** Complaints of the last 90 local days, in all and for each category the survey offers. */
export async function countComplaints(siteId: string, rest: string, signal: AbortSignal): Promise<ComplaintCounts> {
  const [{ timeZone }, surveys] = await Promise.all([getSite(siteId, signal), listSurveys(siteId, signal)]);
  const to = localDay(now(), timeZone).day;
  const span = { from: addDays(to, 1 - days), to, by: 'month' } as const;
  const choices = topCategories(surveys);
  const all = await getMetric(siteId, 'complaints', { ...span, split: 'category' }, signal);
  const found = new Map(all.split?.values.map(({ of, n }) => [of, n]));
  const named = choices.map(({ value, label }) => ({ id: value, label, n: found.get(value) ?? 0 }));
  const left = all.total.n - named.reduce((sum, { n }) => sum + n, 0);
  const sorted = named.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n);
  return { all, categories: left > 0 ? [...sorted, { label: rest, n: left }] : sorted };
}
