import type { MetricName, MetricSplit } from '@huiyin/shared/contract/metrics';
import { dimensions, type Dimension } from '@huiyin/shared/domain/dimensions';
import { figureOf } from '@huiyin/shared/domain/metrics';
import { addTo, type MutableHistogram } from './add-to-histogram.ts';
import type { CountRow } from './read-counts.ts';

const mostValues = 100;

/** A metric for each value of a dimension, most answers first; from the 101st on all together. */
export function splitMetric(
  metric: MetricName,
  dimension: Dimension,
  rows: readonly Pick<CountRow, 'value' | 'bucket' | 'n'>[],
): MetricSplit {
  const byValue = new Map<string, MutableHistogram>();
  for (const row of rows) {
    if (!byValue.has(row.value)) byValue.set(row.value, {});
    addTo(byValue.get(row.value)!, row);
  }
  const ranked = [...byValue]
    .map(([of, histogram]) => ({ of, histogram, n: allIn(histogram) }))
    .toSorted((a, b) => b.n - a.n || (a.of < b.of ? -1 : 1));
  const left = ranked.slice(mostValues);
  return {
    dimension,
    several: dimensions[dimension].several,
    values: ranked.slice(0, mostValues).map(({ of, histogram }) => ({ of, ...figureOf(metric, histogram) })),
    rest: left.length === 0 ? null : { values: left.length, ...figureOf(metric, together(left)) },
  };
}

const allIn = (histogram: MutableHistogram): number => Object.values(histogram).reduce((all, n) => all + n, 0);

function together(all: readonly { histogram: MutableHistogram }[]): MutableHistogram {
  const one: MutableHistogram = {};
  for (const { histogram } of all)
    for (const [bucket, n] of Object.entries(histogram)) addTo(one, { bucket: Number(bucket), n });
  return one;
}
