/** One point of a trend, ready to be shown. */
export interface TrendPoint {
  /** Short, for the axis. */
  readonly label: string;
  /** Everything about it, a line each: for the tooltip and for screen readers. */
  readonly words: readonly string[];
  /** Height of the bar. */
  readonly n: number;
  /** Null leaves a gap in the line. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The ends of a metric, which has none where `max` is infinite, and the round steps of its axis, shortest first. */
export interface ValueScale {
  readonly min: number;
  readonly max: number;
  readonly steps: readonly number[];
}

/** What is drawn. Without `value` there are bars only. */
export interface Trend {
  readonly points: readonly TrendPoint[];
  /** What the line is, and how its numbers are written. */
  readonly value?: ValueScale & { readonly name: string; write(value: number): string };
  readonly count: { readonly name: string; write(n: number): string };
}

/** The stretches of neighbouring points that have a value, as indexes. */
export function stretches(points: readonly TrendPoint[]): number[][] {
  const found: number[][] = [];
  for (const [i, { value }] of points.entries()) {
    if (value === null) continue;
    const last = found.at(-1);
    if (last?.at(-1) === i - 1) last.push(i);
    else found.push([i]);
  }
  return found;
}

const mostValueSteps = 4;

/** The value axis: what the intervals reach, widened to whole steps, within the metric's own ends; without any, the whole scale, or a step. */
export function valueEnds(
  points: readonly TrendPoint[],
  { min, max, steps }: ValueScale,
): { min: number; max: number; interval: number } {
  const longest = steps.at(-1)!;
  const low = Math.min(max, ...points.flatMap((point) => point.low ?? []));
  const high = Math.max(min, ...points.flatMap((point) => point.high ?? []));
  const [from, to] = low < high ? [low, high] : [min, Number.isFinite(max) ? max : min + steps[0]!];
  const within = (interval: number) => ({
    min: Math.max(min, Math.floor(from / interval) * interval),
    max: Math.min(max, Math.ceil(to / interval) * interval),
    interval,
  });
  return steps.map(within).find((ends) => (ends.max - ends.min) / ends.interval <= mostValueSteps) ?? within(longest);
}

const roundSteps = [1, 2, 3, 4, 5, 6, 8, 10];

/**
 * The step of the count axis, a round number, so that `splits` steps hold the highest bar.
 * @example countStep([{ n: 104, … }], 1) // 200
 */
export function countStep(points: readonly TrendPoint[], splits: number): number {
  const needed = Math.max(splits, ...points.map(({ n }) => n)) / splits;
  const power = 10 ** Math.floor(Math.log10(needed));
  return power * (roundSteps.find((step) => step * power >= needed) ?? 10);
}
