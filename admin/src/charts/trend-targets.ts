import type { Panel, TrendPlan } from './trend-plan.ts';
import { stretches, type Trend, type TrendPoint } from './trend-points.ts';
import { spot } from './trend-shapes.ts';

/** A line of targets in steps, as a path, and the name of each step; `isAtEnd` where the name ends at `x`. */
export interface TargetLine {
  readonly path: string;
  readonly names: readonly Name[];
}

interface Name {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly isAtEnd: boolean;
}

/** Neighbours with one target, from the left edge of the first to the right one of the last. */
interface Step {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly text: string;
}

type Place = Pick<TrendPlan, 'x' | 'step' | 'right'>;

/** A name begins where its step does; so near to the right edge, px, it ends where that ends. */
const nameRoom = 120;

/** What was aimed at, broken where nothing was. */
export function targetLine({ points }: Trend, place: Place, panel: Panel): TargetLine {
  const runs = stretches(points.map(({ target }) => target && target.value));
  const stepped = runs.map((run) => stepsOf(points, run, place, panel));
  const level = ({ left, right, y }: Step): string => `${spot(left, y)}L${spot(right, y)}`;
  return {
    path: stepped.map((steps) => `M${steps.map(level).join('L')}`).join(''),
    names: stepped.flat().map((step) => nameOf(step, place)),
  };
}

function stepsOf(points: readonly TrendPoint[], run: readonly number[], { x, step }: Place, { y }: Panel): Step[] {
  const target = (i: number) => points[i]!.target!;
  const lasts = run.filter((i) => i === run.at(-1) || target(i).value !== target(i + 1).value);
  return lasts.map((last, nth) => {
    const first = nth ? lasts[nth - 1]! + 1 : run[0]!;
    return { left: x(first) - step / 2, right: x(last) + step / 2, y: y(target(last).value), text: target(last).text };
  });
}

function nameOf({ left, right, y, text }: Step, place: Place): Name {
  const isAtEnd = left > place.right - nameRoom;
  return { x: isAtEnd ? right : left + 4, y: y - 5, text, isAtEnd };
}
