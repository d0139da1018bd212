import type { MetricName, MetricQuery, MetricSeries } from '@huiyin/shared/contract/metrics';
import { dimensionNames, type Dimension } from '@huiyin/shared/domain/dimensions';
import { change, figureOf, metricNames, metrics, type MetricDefinition } from '@huiyin/shared/domain/metrics';
import { scaleOfSeries, type Series } from '@huiyin/shared/domain/series';
import { bucketOf } from '@huiyin/shared/domain/time/days';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import { addTo, type MutableHistogram } from './add-to-histogram.ts';
import { firstDays, readCounts, readCountsByValue, type CountRow, type CountsAsked } from './read-counts.ts';
import { hourOf, spanOf, type Span } from './span.ts';
import { splitMetric } from './split-metric.ts';

/** What of a series still lasts: it is read by an index, as counts would hold it, from whoever knows. */
export type Lasting = Partial<
  Record<Series, (call: Pick<Call, 'db' | 'now'>, asked: Omit<CountsAsked, 'series'>) => Promise<CountRow[]>>
>;

/**
 * A metric of a site over local days, in buckets, with the same span just before to compare with. It reads counts only,
 * so its cost does not grow with the answers. A bucket that begins before `from` holds only its days within the span;
 * the hour that a change of clocks repeats is one point. Throws Problem('invalid') naming the field at fault.
 */
export async function readMetric(
  call: Pick<Call, 'db' | 'now' | 'site'>,
  metric: MetricName,
  query: MetricQuery,
  lasting: Lasting = {},
): Promise<MetricSeries> {
  const { timeZone: zone } = call.site;
  const { series, unit, better, formula }: MetricDefinition = metrics[metric];
  const span = spanOf(query, localDay(call.now, zone).day);
  const { from, to, beforeFrom } = span;
  const { rows, split, began } = await readRows(call, series, query, span, lasting);
  const { points, total, before, suspects } = histograms(rows, span);
  const since = [...began.values()].toSorted()[0] ?? null;
  return {
    metric,
    formula,
    unit,
    better,
    zone,
    by: span.by,
    from,
    to,
    since,
    began: began.get(series) ?? null,
    points: span.starts.map((start) => ({ start, ...figureOf(metric, points.get(start) ?? {}) })),
    total: figureOf(metric, total),
    beside: besideOf(metric, total),
    split: query.split && split ? splitMetric(metric, query.split, split) : null,
    distribution: distribution(series, total),
    suspects,
    before: figureOf(metric, before),
    change: change(metric, total, before, since !== null && since <= beforeFrom),
  };
}

/** All that is read of a series: by day, by value where it is told apart, and when each series began. */
async function readRows(
  call: Pick<Call, 'db' | 'now' | 'site'>,
  series: Series,
  query: MetricQuery,
  { from, to, beforeFrom }: Span,
  lasting: Lasting,
) {
  const { db, site } = call;
  const asked = { siteId: site.id, ...cellsAsked(query), from: beforeFrom, to };
  const apart = query.split && { siteId: site.id, dimension: query.split, from, to };
  const still = async (of: typeof asked): Promise<CountRow[]> => (await lasting[series]?.(call, of)) ?? [];
  const [counted, open, split, began] = await Promise.all([
    readCounts(db, { series, ...asked }),
    still(asked),
    apart && Promise.all([readCountsByValue(db, { series, ...apart }), still(apart)]),
    firstDays(db, site.id),
  ]);
  return { rows: [...counted, ...open], split: split?.flat(), began };
}

/** Counts are kept by one dimension at a time, hours among them; every answer has one channel, so these sum up to all. */
function cellsAsked(query: MetricQuery): { dimension: Dimension; value?: string | undefined } {
  const [first, second = query.split && 'split'] = dimensionNames.filter((d) => query[d] !== undefined);
  if (first && second)
    throw Problem.field(second, `cannot be combined with ${first}: counts are kept by one at a time`);
  if (query.by !== 'hour') return first ? { dimension: first, value: query[first] } : { dimension: 'channel' };
  if (first) throw Problem.field(first, 'cannot be combined with by=hour');
  return { dimension: 'hour' };
}

function histograms(rows: readonly CountRow[], { by, from }: Span) {
  const points = new Map<string, MutableHistogram>();
  const total: MutableHistogram = {};
  const before: MutableHistogram = {};
  let suspects = 0;
  for (const row of rows) {
    const within = row.day >= from;
    if (row.dimension === 'suspect') suspects += within ? row.n : 0;
    else if (!within) addTo(before, row);
    else {
      const start = by === 'hour' ? hourOf(row.day, row.value) : bucketOf(row.day, by);
      const point = points.get(start) ?? {};
      points.set(start, point);
      addTo(point, row);
      addTo(total, row);
    }
  }
  return { points, total, before, suspects };
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
