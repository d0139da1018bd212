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

/** What is drawn. Without `value` there are bars only. */
export interface Trend {
  readonly points: readonly TrendPoint[];
  /** What the line is, and how its numbers are written; `min` and `max` are the ends of the metric. */
  readonly value?: { readonly name: string; readonly min: number; readonly max: number; write(value: number): string };
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

/** The ends of the value axis: what the intervals reach, in steps of ten, within the metric's own ends. */
export function axisEnds(points: readonly TrendPoint[], min: number, max: number): { min: number; max: number } {
  const lows = points.flatMap(({ low }) => low ?? []);
  const highs = points.flatMap(({ high }) => high ?? []);
  if (lows.length === 0) return { min, max };
  const down = Math.floor(Math.min(...lows) / 10) * 10;
  const up = Math.ceil(Math.max(...highs) / 10) * 10;
  return { min: Math.max(min, down), max: Math.min(max, up) };
}
