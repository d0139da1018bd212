import {
  dimension as dimensions,
  type MetricName,
  type MetricQuery,
  type MetricSeries,
} from '@huiyin/shared/contract/metrics';
import { change, figureOf, metricDefinitions } from '@huiyin/shared/domain/metrics';
import { scaleOf, type Kind } from '@huiyin/shared/domain/scales';
import { bucketOf } from '@huiyin/shared/domain/time/days';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import { firstDay, readCounts, type CountRow } from './read-counts.ts';
import { hourOf, spanOf, type Span } from './span.ts';

type Histogram = Record<number, number>;

/**
 * A metric of a site over local days, in buckets, with the same span just before to compare with. It reads counts only,
 * so its cost does not grow with the answers. A bucket that begins before `from` holds only its days within the span;
 * the hour that a change of clocks repeats is one point. Throws Problem('invalid') naming the field at fault.
 */
export async function readMetric(
  { db, now, site: { id: siteId, timeZone: zone } }: Pick<Call, 'db' | 'now' | 'site'>,
  metric: MetricName,
  query: MetricQuery,
): Promise<MetricSeries> {
  const { kind, unit, formula } = metricDefinitions[metric];
  const span = spanOf(query, localDay(now, zone).day);
  const [rows, since] = await Promise.all([
    readCounts(db, { siteId, kind, ...cellsAsked(query), from: span.beforeFrom, to: span.to }),
    firstDay(db, siteId),
  ]);
  const { points, total, before, suspects } = histograms(rows, span);
  return {
    metric,
    formula,
    unit,
    zone,
    by: span.by,
    from: span.from,
    to: span.to,
    since,
    points: span.starts.map((start) => ({ start, ...figureOf(metric, points.get(start) ?? {}) })),
    total: figureOf(metric, total),
    distribution: distribution(kind, total),
    suspects,
    before: figureOf(metric, before),
    change: change(metric, total, before, since !== null && since <= span.beforeFrom),
  };
}

/** Counts are kept by one dimension at a time, hours among them; every answer has one channel, so these sum up to all. */
function cellsAsked(query: MetricQuery): { dimension: string; value?: string | undefined } {
  const [first, second] = dimensions.options.filter((d) => query[d] !== undefined);
  if (second) throw Problem.field(second, `cannot be combined with ${first}: counts are kept by one at a time`);
  if (query.by !== 'hour') return first ? { dimension: first, value: query[first] } : { dimension: 'channel' };
  if (first) throw Problem.field(first, 'cannot be combined with by=hour');
  return { dimension: 'hour' };
}

function histograms(rows: readonly CountRow[], { by, from }: Span) {
  const points = new Map<string, Histogram>();
  const total: Histogram = {};
  const before: Histogram = {};
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

function addTo(histogram: Histogram, { score, n }: CountRow): void {
  histogram[score] = (histogram[score] ?? 0) + n;
}

function distribution(kind: Kind, histogram: Histogram): MetricSeries['distribution'] {
  const scale = scaleOf(kind);
  if (!scale) return [];
  return Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i).map((score) => ({
    score,
    n: histogram[score] ?? 0,
  }));
}
