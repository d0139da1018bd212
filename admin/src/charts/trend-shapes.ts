import type { Panel, TrendPlan } from './trend-plan.ts';
import { stretches, type Trend } from './trend-points.ts';

/** A line through values, as paths; what leads to a point that is not over is apart. */
export interface Line {
  readonly solid: string;
  readonly open: string;
  readonly dots: readonly Dot[];
}

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly isOpen: boolean;
}

/** So many points have a dot each; of more only those that no line leads to, and the one that is not over. */
const mostDots = 60;

type Place = Pick<TrendPlan, 'x'>;

/** The line of the values, broken where there is none. */
export function valueLine({ points, isOpen }: Trend, place: Place, { y }: Panel): Line {
  const values = points.map(({ value }) => value);
  const open = isOpen ? points.length - 1 : undefined;
  const runs = stretches(values);
  const path = pathThrough(values, place, y);
  const closed = (run: number[]): number[] => (run.at(-1) === open ? run.slice(0, -1) : run);
  const hasDot = (run: number[], i: number): boolean =>
    points.length <= mostDots || closed(run).length < 2 || i === open;
  const dotted = runs.flatMap((run) => run.filter((i) => hasDot(run, i)));
  return {
    solid: runs.map((run) => path(closed(run))).join(''),
    open: runs.map((run) => (run.at(-1) === open ? path(run.slice(-2)) : '')).join(''),
    dots: dotted.map((i) => ({ x: place.x(i), y: y(values[i]!), isOpen: i === open })),
  };
}

/** The line of the period before, or of its counts. */
export function beforeLine({ points, value }: Trend, place: Place, { y }: Panel): string {
  const values = points.map(({ before }) => (before && value ? before.value : (before?.n ?? null)));
  return stretches(values)
    .map(pathThrough(values, place, y))
    .join('');
}

/** The interval as one shape for each stretch without a gap, up to the top where its end is unknown; a point that stands alone gets a narrow upright one. */
export function band({ points }: Trend, { x }: Place, { y, top }: Panel): string {
  const shape = (run: number[]): string => {
    const aside = run.length === 1 ? [-3, 3] : [0];
    const along = run.flatMap((i) => aside.map((by) => ({ i, at: x(i) + by })));
    const upper = along.map(({ i, at }) => spot(at, points[i]!.high === null ? top : y(points[i]!.high)));
    const lower = along.toReversed().map(({ i, at }) => spot(at, y(points[i]!.low ?? 0)));
    return `M${[...upper, ...lower].join('L')}Z`;
  };
  return stretches(points.map(({ low }) => low))
    .map(shape)
    .join('');
}

const pathThrough =
  (values: readonly (number | null)[], { x }: Place, y: Panel['y']) =>
  (run: readonly number[]): string =>
    run.length > 1 ? `M${run.map((i) => spot(x(i), y(values[i]!))).join('L')}` : '';

/** A place as a path writes it. */
export const spot = (x: number, y: number): string => `${round(x)} ${round(y)}`;

const round = (px: number): number => Math.round(10 * px) / 10;
