import type { Figure, MetricName, MetricSplit } from '@huiyin/shared/contract/metrics';
import { dimensions, type Dimension } from '@huiyin/shared/domain/dimensions';
import { figureOf } from '@huiyin/shared/domain/metrics';
import type { Histogram } from '@huiyin/shared/domain/statistics/histogram';
import type { CountsByValue } from './read-counts.ts';

/** A metric for each value of a dimension, most answers first; of all beyond the hundredth together. */
export function splitMetric(metric: MetricName, dimension: Dimension, { values, rest }: CountsByValue): MetricSplit {
  const { several } = dimensions[dimension];
  const together = (histogram: Histogram): Figure => {
    const figure = figureOf(metric, histogram);
    // An answer that stands under several of them is no further one.
    return several ? { ...figure, low: null, high: null } : figure;
  };
  return {
    dimension,
    several,
    values: values.map(({ of, histogram }) => ({ of, ...figureOf(metric, histogram) })),
    rest: rest && { values: rest.values, ...together(rest.histogram) },
  };
}
