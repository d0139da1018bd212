import { fitting } from './text-length.ts';
import { countEnds, ticksOf, valueEnds, type Ends } from './trend-scales.ts';
import type { LegendEntry, Trend } from './trend-points.ts';

/** The room a drawing has; all lengths are px. */
export interface Room {
  readonly width: number;
  /** How long a text is in the letters of the drawing. */
  readonly measure: (text: string) => number;
}

/** An axis with what is drawn on it. */
export interface Panel {
  readonly name: string;
  /** The height of the letters' foot of its name, which begins at the left edge. */
  readonly nameAt: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  /** The height of a value, within the panel. */
  readonly y: (value: number) => number;
}

interface Placed {
  readonly x: number;
  readonly text: string;
}

/** Where everything of a trend stands, from the top left corner. */
export interface TrendPlan extends Room {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** The room of one point. */
  readonly step: number;
  /** The middle of a point. */
  readonly x: (index: number) => number;
  readonly labels: readonly Placed[];
  readonly labelsAt: number;
  readonly value?: Panel;
  readonly count: Panel;
  readonly legend: readonly (LegendEntry & { readonly x: number; readonly y: number })[];
}

const [top, lineHeight, countHeight, between] = [28, 204, 56, 40];
const [labelRoom, legendRow, edge, apart] = [24, 22, 16, 12];
/** Mark and room before the text of a legend. */
export const markWidth = 26;

export function planTrend(trend: Trend, room: Room): TrendPlan {
  const { points, value, count } = trend;
  const ends = value && valueEnds(points, value, value.isZoomed);
  const counts = countEnds(points, value ? 1 : 4);
  const countTop = value ? top + lineHeight + between : top;
  const bottom = top + lineHeight + between + countHeight;
  const panels = {
    ...(value &&
      ends && { value: panel({ ...value, name: fitting(value.name, room) }, ends, [top, top + lineHeight]) }),
    count: panel({ ...count, name: fitting(count.name, room) }, counts, [countTop, bottom]),
  };
  const texts = Object.values(panels).flatMap(({ ticks }) => ticks.map(({ text }) => text));
  const left = Math.max(...texts.map(room.measure)) + apart;
  const right = room.width - edge;
  const step = (right - left) / Math.max(1, points.length);
  const x = (index: number): number => left + (index + 0.5) * step;
  const { entries, rows } = legendOf(trend.legend, room, bottom + labelRoom);
  return {
    ...room,
    height: bottom + labelRoom + rows * legendRow,
    left,
    right,
    step,
    x,
    labels: labelsOf(trend, room, { step, x }),
    labelsAt: bottom + 16,
    ...panels,
    legend: entries,
  };
}

function panel(
  { name, write }: { name: string; write(n: number): string },
  ends: Ends,
  [from, to]: [number, number],
): Panel {
  const { min, max } = ends;
  const y = (value: number): number => to - ((Math.min(max, Math.max(min, value)) - min) / (max - min)) * (to - from);
  const ticks = ticksOf(ends).map((value) => ({ y: y(value), text: write(value) }));
  return { name, nameAt: from - 14, top: from, bottom: to, y, ticks };
}

/** As many labels as have room, the last one always; none is cut at the edge. */
function labelsOf({ points }: Trend, { width, measure }: Room, { step, x }: Pick<TrendPlan, 'step' | 'x'>): Placed[] {
  const lengths = points.map(({ label }) => measure(label));
  const every = Math.max(1, Math.ceil((Math.max(0, ...lengths) + apart) / step));
  const last = points.length - 1;
  return points.flatMap(({ label }, i) =>
    (last - i) % every ? [] : { x: Math.min(x(i), width - lengths[i]! / 2), text: label },
  );
}

/** One after another, in as many rows as they need. */
function legendOf(legend: readonly LegendEntry[], { width, measure }: Room, from: number) {
  let [x, rows] = [0, legend.length ? 1 : 0];
  const entries = legend.map(({ mark, text: whole }) => {
    const text = fitting(whole, { width: width - markWidth, measure });
    const length = markWidth + measure(text);
    if (x > 0 && x + length > width) [x, rows] = [0, rows + 1];
    const placed = { mark, text, x, y: from + (rows - 0.5) * legendRow };
    x += length + edge;
    return placed;
  });
  return { entries, rows };
}
