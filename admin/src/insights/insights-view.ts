import {
  addDays,
  bucketOf,
  buckets,
  isDay,
  utcMidnight,
  type BucketSize,
  type Day,
} from '@huiyin/shared/domain/time/days';
import { dimensionNames, type Dimension } from '@huiyin/shared/domain/dimensions';
import { metricNames, type Metric } from '@huiyin/shared/domain/metrics';
import { metricLimits } from '@huiyin/shared/domain/limits';
import { slugPattern } from '@huiyin/shared/domain/patterns';
import { channels } from '@huiyin/shared/domain/choices';
import { address } from '../router/router.ts';
import { meantBy, type OneValue } from './meant-by.ts';

export const ranges = ['30', '90', '180', 'year', 'custom'] as const;
export const steps = ['day', 'week', 'month'] as const;
export const forms = ['chart', 'table'] as const;

type Range = (typeof ranges)[number];

/** What Insights shows. It lives in the address, so that a view can be kept and sent to a colleague. */
export interface InsightsView {
  readonly metric: Metric;
  readonly range: Range;
  /** Only with range `custom`. */
  readonly from: Day;
  readonly to: Day;
  /** What the person chose, or what suits the length of the span. */
  readonly by: BucketSize | '';
  /** Which answers are meant: those with one value of one dimension, or all. */
  readonly only: OneValue | undefined;
  /** Name of the survey that was answered, and which of its versions; empty: any. */
  readonly survey: string;
  readonly version: string;
  /** What the metric is told apart by, of all answers. */
  readonly split: Dimension;
  readonly as: (typeof forms)[number];
  /** The aspect that is told over time, by its key; empty: none. */
  readonly aspect: string;
  /** Whether the chart shows only the part of the scale that the values reach. */
  readonly zoom: boolean;
}

/** The part of a view that says of when it is. */
type Period = Pick<InsightsView, 'range' | 'from' | 'to'>;

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

const dayMs = 86_400_000;

const usualSplit = 'channel' satisfies Dimension;

/** The view an address asks for; what it does not know counts as not asked. */
export function readView(metric: string | undefined, search: string): InsightsView {
  const query = new URLSearchParams(search);
  const of = <T extends string>(known: readonly T[], value: string | null | undefined): T | undefined =>
    known.find((one) => one === value);
  const date = (name: string): Day => (isDay(query.get(name) ?? '') ? query.get(name)! : '');
  return {
    metric: of(metricNames, metric) ?? 'csat',
    range: of(ranges, query.get('range')) ?? '90',
    from: date('from'),
    to: date('to'),
    by: of(steps, query.get('by')) ?? '',
    only: onlyIn(query),
    ...surveyIn(query),
    split: of(dimensionNames, query.get('split')) ?? usualSplit,
    as: of(forms, query.get('as')) ?? 'chart',
    aspect: query.get('aspect') ?? '',
    zoom: query.get('zoom') === 'true',
  };
}

/** The first dimension the address names a value of: counts are kept by one at a time. */
function onlyIn(query: URLSearchParams): OneValue | undefined {
  const isKnown = ({ dimension, value }: OneValue): boolean =>
    dimension === 'channel' ? (channels as readonly string[]).includes(value) : value !== '';
  return dimensionNames.map((dimension) => ({ dimension, value: query.get(dimension) ?? '' })).find(isKnown);
}

/** A version is one of a survey. */
function surveyIn(query: URLSearchParams): Pick<InsightsView, 'survey' | 'version'> {
  const [survey, version] = [query.get('survey') ?? '', query.get('version') ?? ''];
  if (!slugPattern.test(survey)) return { survey: '', version: '' };
  return { survey, version: /^[1-9]\d{0,5}$/.test(version) ? version : '' };
}

/** The address of a view; what is usual is left out. */
export function insightsPath({ metric, range, from, to, by, split, as, zoom, aspect, ...meant }: InsightsView): string {
  const unusual = (value: string, usual: string): string => (value === usual ? '' : value);
  const days = range === 'custom' ? { from, to } : {};
  const drawn = { as: unusual(as, 'chart'), zoom: zoom ? 'true' : '' };
  const parts = {
    range: unusual(range, '90'),
    ...days,
    by,
    ...meantBy(meant),
    split: unusual(split, usualSplit),
    aspect,
    ...drawn,
  };
  const query = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ''));
  return address(query.size ? `/admin/insights/${metric}?${query}` : `/admin/insights/${metric}`);
}

/** What is wrong with custom days. */
export type SpanFault = 'missing' | 'order' | 'days' | 'outside';

/** What is wrong with custom days, if anything is. Days to come have no numbers. */
export function spanFault({ range, from, to }: Period, today: Day): SpanFault | undefined {
  const { firstDay, days } = metricLimits;
  if (range !== 'custom') return undefined;
  if (!from || !to) return 'missing';
  if (from > to) return 'order';
  if (from < firstDay || to > today) return 'outside';
  return daysOf({ from, to }) > days ? 'days' : undefined;
}

/** The local days of a view, both included; undefined for custom days that are no span. */
export function spanOf(view: Period, today: Day): Span | undefined {
  const { range, from, to } = view;
  if (range === 'custom') return spanFault(view, today) ? undefined : { from, to };
  if (range === 'year') return { from: monthsBefore(today, 11), to: today };
  return { from: addDays(today, 1 - Number(range)), to: today };
}

export const daysOf = ({ from, to }: Span): number => (utcMidnight(to) - utcMidnight(from)) / dayMs + 1;

/** The points of a span: as chosen where they are not too many, else days for a month, weeks for half a year, months beyond. */
export function stepOf(chosen: InsightsView['by'], span: Span): BucketSize {
  const days = daysOf(span);
  if (chosen && !isTooFine(chosen, span)) return chosen;
  if (days <= 45) return 'day';
  return days <= 200 ? 'week' : 'month';
}

/** Whether a span has more points of a size than the server gives. */
const isTooFine = (by: BucketSize, span: Span): boolean => pointsOf(by, span) > metricLimits.points;

/** How many points of a size a span has. */
export const pointsOf = (by: BucketSize, { from, to }: Span): number => buckets(from, to, by).length;

/** The first day of the month `n` months before. */
function monthsBefore(from: Day, n: number): Day {
  let first = bucketOf(from, 'month');
  for (let i = 0; i < n; i += 1) first = bucketOf(addDays(first, -1), 'month');
  return first;
}
