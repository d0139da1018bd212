import type { MetricSeries } from '../api/metrics.ts';

/** Why answers are left out of a figure: as suspect, as tests, or some as this and some as that. */
export function whyLeftOut({ suspects, tests }: Pick<MetricSeries, 'suspects' | 'tests'>): 'suspect' | 'test' | 'both' {
  if (tests === 0) return 'suspect';
  return tests === suspects ? 'test' : 'both';
}
