import type { TrendPoint, ValueScale } from './trend-points.ts';

/** From where to where an axis goes, and how far apart its lines are. */
export interface Ends {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

const mostValueSteps = 4;

/**
 * The value axis: the whole scale of the metric, so that heights can be compared from day to day; where it has no end, as far as the intervals
 * reach. Zoomed it is what they reach alone. Widened to whole steps, within the metric's own ends; of nothing the whole scale, or a step.
 */
export function valueEnds(points: readonly TrendPoint[], scale: ValueScale, isZoomed: boolean): Ends {
  const { min, max, steps } = scale;
  const longest = steps.at(-1)!;
  const [low, high] = reach(points, scale);
  const [from, to] =
    isZoomed && low < high ? [low, high] : [min, Number.isFinite(max) ? max : Math.max(high, min + steps[0]!)];
  const within = (interval: number): Ends => ({
    min: Math.max(min, Math.floor(from / interval) * interval),
    max: Math.min(max, Math.ceil(to / interval) * interval),
    interval,
  });
  return steps.map(within).find((ends) => (ends.max - ends.min) / ends.interval <= mostValueSteps) ?? within(longest);
}

/** From the least to the most that is drawn, the target and the period before too. */
function reach(points: readonly TrendPoint[], { min, max }: ValueScale): [number, number] {
  const drawn = points.flatMap(({ value, low, high, target, before }) =>
    [low ?? [], high ?? value ?? [], target?.value ?? [], before?.value ?? []].flat(),
  );
  return [Math.min(max, ...drawn), Math.max(min, ...drawn)];
}

const roundSteps = [1, 2, 3, 4, 5, 6, 8, 10];

/** The count axis, from 0 in `splits` round steps that hold the highest bar, also of the period before. */
export function countEnds(points: readonly TrendPoint[], splits: number): Ends {
  const needed = Math.max(splits, ...points.map(({ n, before }) => Math.max(n ?? 0, before?.n ?? 0))) / splits;
  const power = 10 ** Math.floor(Math.log10(needed));
  const interval = power * (roundSteps.find((step) => step * power >= needed) ?? 10);
  return { min: 0, max: interval * splits, interval };
}

/** The values an axis names, least first. */
export const ticksOf = ({ min, max, interval }: Ends): number[] =>
  Array.from({ length: Math.floor((max - min) / interval + 1e-9) + 1 }, (_, i) => min + i * interval);
