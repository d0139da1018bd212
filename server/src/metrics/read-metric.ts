import type { MetricName, MetricQuery, MetricSeries } from '@huiyin/shared/contract/metrics';
import type { Dimension } from '@huiyin/shared/domain/dimensions';
import { answerFilter } from '@huiyin/shared/domain/filters/answer-filter';
import type { Filter } from '@huiyin/shared/domain/filters/filter';
import { change, figureOf, metricNames, metrics, type MetricDefinition } from '@huiyin/shared/domain/metrics';
import { groupsIn, scaleOfSeries, type Series } from '@huiyin/shared/domain/series';
import { judge, targetOn, targetsWithin } from '@huiyin/shared/domain/targets';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import { Problem } from '../base/problem.ts';
import type { MutableHistogram } from './add-to-histogram.ts';
import { countedIn, type Counted } from './counted-in.ts';
import { nothingLasts, type Lasting, type LastingSeries, type Reads } from './lasting.ts';
import { firstDays, readCounts, readCountsByValue, type CountsByValue, type OfSurvey } from './read-counts.ts';
import { ofSurveyAsked } from './of-survey.ts';
import { targetsOfMetric } from './targets-of-metric.ts';
import { spanOf, type Span } from './span.ts';
import { splitMetric } from './split-metric.ts';
import { dimensionsOf, weightOf } from './weigh-cells.ts';

/**
 * A metric of a site over local days, in buckets, with the same span just before to compare with. It reads counts only,
 * so its cost does not grow with the answers. A bucket that begins before `from` holds only its days within the span;
 * the hour that a change of clocks repeats is one point. Throws Problem('invalid') naming the field at fault.
 */
export async function readMetric(
  call: Reads,
  metric: MetricName,
  query: MetricQuery,
  lasting: LastingSeries = {},
): Promise<MetricSeries> {
  const { timeZone: zone } = call.site;
  const { series, unit, better, formula }: MetricDefinition = metrics[metric];
  const span = spanOf(query, localDay(call.now, zone).day);
  const { from, to, beforeFrom } = span;
  const scope = ofSurveyAsked(query);
  if (scope.survey !== null && lasting[series])
    throw Problem.field('survey', `cannot be asked of ${metric}: what still lasts is not told apart by it`);
  const of = { series, span, scope, lasting: lasting[series] ?? nothingLasts };
  const [{ rows, split, untold, began }, { targets }] = await Promise.all([
    readRows(call, query, of),
    targetsOfMetric(call.db, call.site.id, metric),
  ]);
  const { now, before, suspects, tests } = countedIn(rows, span);
  const pointOf = ({ points }: Counted, start: string) => figureOf(metric, points.get(start) ?? {});
  const total = figureOf(metric, now.total);
  const aim = targetOn(targets, to);
  const since = [...began.values()].toSorted()[0] ?? null;
  return {
    metric,
    series,
    formula,
    unit,
    better,
    zone,
    by: span.by,
    from,
    to,
    since,
    began: began.get(series) ?? null,
    points: span.starts.map((start) => ({ start, ...pointOf(now, start), before: pointOf(before, start) })),
    total,
    target: aim === null || untold ? null : { value: aim, verdict: judge(total, aim, { better, unit }) },
    targets: targetsWithin(targets, span),
    beside: besideOf(metric, now.total),
    split: query.split && split ? splitMetric(metric, query.split, split) : null,
    untold,
    distribution: distribution(series, now.total),
    groups: series === 'nps' ? groupsIn(now.total) : [],
    suspects,
    tests,
    before: figureOf(metric, before.total),
    change: change(metric, now.total, before.total, since !== null && since <= beforeFrom),
  };
}

interface OfSeries {
  series: Series;
  span: Span;
  scope: OfSurvey;
  lasting: Lasting;
}

/** All that is read of a series: by day, by value where it is told apart, and when each series began. Where too much lasts to tell it apart nothing is told of a value but its suspects. */
async function readRows(call: Reads, query: MetricQuery, { series, span, scope, lasting }: OfSeries) {
  const { db, site } = call;
  const { dimension, filter, isOfAll } = cellsAsked(query);
  const days = { from: span.beforeFrom, to: span.to };
  const [counted, open, split, began] = await Promise.all([
    readCounts(db, { siteId: site.id, series, dimension, ...days, of: scope }, filter),
    isOfAll ? lasting.together(call, days, dimension) : lasting.apart(call, days, dimension),
    query.split ? readSplit(call, query.split, { series, span, scope, lasting }) : undefined,
    firstDays(db, site.id, scope),
  ]);
  const meant = open?.map((row) => ({ ...row, n: row.n * weightOf(filter, dimension, row.value) }));
  const rows = meant ? [...counted, ...meant] : counted.filter((row) => row.dimension === 'suspect');
  return { rows, split, untold: open === null || split === null, began };
}

async function readSplit(
  call: Reads,
  dimension: Dimension,
  { series, span, scope, lasting }: OfSeries,
): Promise<CountsByValue | null> {
  const { from, to } = span;
  const open = await lasting.apart(call, { from, to }, dimension);
  return open && readCountsByValue(call.db, { siteId: call.site.id, series, dimension, from, to, of: scope }, open);
}

/** Counts are kept by one dimension at a time, hours among them; every answer has one channel, so these sum up to all. */
function cellsAsked(query: MetricQuery): { dimension: Dimension; filter: Filter<Dimension>; isOfAll: boolean } {
  const filter = { all: answerFilter(query) };
  const [first, second = query.split && 'split'] = dimensionsOf(filter);
  if (first && second)
    throw Problem.field(second, `cannot be combined with ${first}: counts are kept by one at a time`);
  if (query.by !== 'hour') return { dimension: first ?? 'channel', filter, isOfAll: !first };
  if (first) throw Problem.field(first, 'cannot be combined with by=hour');
  return { dimension: 'hour', filter, isOfAll: true };
}

function besideOf(metric: MetricName, total: MutableHistogram): MetricSeries['beside'] {
  const { beside }: MetricDefinition = metrics[metric];
  const second = metricNames.find((name) => name === beside);
  return second ? { metric: second, ...figureOf(second, total) } : null;
}

/** How many gave each score of the scale, also those nobody gave. */
function distribution(series: Series, histogram: MutableHistogram): MetricSeries['distribution'] {
  const scale = scaleOfSeries(series);
  if (!scale) return [];
  return Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i).map((score) => ({
    score,
    n: histogram[score] ?? 0,
  }));
}
