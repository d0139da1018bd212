import type { MetricDefinition } from '@huiyin/shared/domain/metrics';
import { scaleOfSeries } from '@huiyin/shared/domain/series';
import type { ValueScale } from '../charts/trend-points.ts';

const ofUnit: Partial<Record<MetricDefinition['unit'], ValueScale>> = {
  share: { min: 0, max: 100, steps: [5, 10, 20, 25, 50] },
  points: { min: -100, max: 100, steps: [5, 10, 20, 25, 50] },
  // Minutes, hours and days.
  minutes: {
    min: 0,
    max: Infinity,
    steps: [1, 2, 5, 10, 15, 30, 60, 120, 240, 720, 1440, 2880, 7200, 14_400, 43_200],
  },
};

/** The axis of a metric, in what is written. */
export const valueScale = ({ series, unit }: MetricDefinition): ValueScale =>
  ofUnit[unit] ?? { ...scaleOfSeries(series)!, steps: [0.5, 1, 2] };
