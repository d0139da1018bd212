import type { ImportedSeries } from '../src/api/imported-metrics.ts';

/** A figure of no day. */
export const noDay = { days: 0, base: null, value: null, low: null, high: null };

/** The days of {@link ordersSeries}. */
export const threeDays = { from: '2026-05-01', to: '2026-05-03' };

/** A point of one day. */
export const dayPoint = (
  day: string,
  more: Partial<ImportedSeries['points'][number]> = {},
): ImportedSeries['points'][number] => ({ start: day, from: day, to: day, ...noDay, before: noDay, ...more });

/** Orders of three days, of which one is missing and one has none. */
export const ordersSeries = (more: Partial<ImportedSeries> = {}): ImportedSeries => ({
  metric: 'orders',
  name: 'Orders',
  unit: 'count',
  better: 'more',
  formula: '',
  zone: 'UTC',
  by: 'day',
  ...threeDays,
  points: [
    dayPoint('2026-05-01', { days: 1, value: 1204 }),
    dayPoint('2026-05-02'),
    dayPoint('2026-05-03', { days: 1, value: 0 }),
  ],
  total: { ...noDay, days: 2, value: 1204 },
  before: { ...noDay, days: 2, value: 1100 },
  change: { days: 2, value: 104, low: 10, high: 198, verdict: 'up' },
  ...more,
});
