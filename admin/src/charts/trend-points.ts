/** One point of a trend, ready to be shown. */
export interface TrendPoint {
  /** Short, for the axis. */
  readonly label: string;
  /** Everything about it, a line each: beside the pointer and for screen readers. */
  readonly words: readonly string[];
  /** Height of the bar; null where nothing was counted, which a mark says: it is not 0. */
  readonly n: number | null;
  /** Null leaves a gap in the line. */
  readonly value: number | null;
  readonly low: number | null;
  /** Null beside a value where nobody can tell how far it reaches. */
  readonly high: number | null;
  /** What was aimed at, and how that is called; null where nothing was. */
  readonly target: { readonly value: number; readonly text: string } | null;
  /** The same stretch of the period before; null where that is not drawn. */
  readonly before: { readonly n: number; readonly value: number | null } | null;
}

/** What a legend explains, each by its mark. */
export interface LegendEntry {
  readonly mark: 'line' | 'band' | 'bar' | 'before' | 'target' | 'missing' | 'open line' | 'open bar';
  readonly text: string;
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
  /** What the line is, how its numbers are written, and whether its axis shows only the part of the scale that they reach. */
  readonly value?: ValueScale & { readonly name: string; readonly isZoomed: boolean; write(value: number): string };
  readonly count: { readonly name: string; write(n: number): string };
  /** Whether the last point is not over yet: it is dashed. */
  readonly isOpen: boolean;
  readonly legend: readonly LegendEntry[];
}

/** The stretches of neighbours that have a value, as indexes. */
export function stretches(values: readonly (number | null)[]): number[][] {
  const found: number[][] = [];
  for (const [i, value] of values.entries()) {
    if (value === null) continue;
    const last = found.at(-1);
    if (last?.at(-1) === i - 1) last.push(i);
    else found.push([i]);
  }
  return found;
}
