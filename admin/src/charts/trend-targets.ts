import type { Panel, TrendPlan } from './trend-plan.ts';
import { stretches, type Trend, type TrendPoint } from './trend-points.ts';
import { spot } from './trend-shapes.ts';

/** A line of targets in steps, as a path, and the names of those steps that have room for one. */
export interface TargetLine {
  readonly path: string;
  readonly names: readonly Name[];
}

/** A text from its left end, at the foot of its letters. */
interface Name {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Neighbours with one target, from the left edge of the first to the right one of the last. */
interface Step {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly text: string;
}

type Place = Pick<TrendPlan, 'x' | 'step' | 'right' | 'measure'>;

/** From the line to the foot of the letters above it, and of those below it, px. */
const [above, below] = [-5, 14];

/** Texts whose feet are so near to each other, px, have no room side by side where they are not apart from left to right by `gap`. */
const [lineHeight, gap] = [14, 6];

/** What was aimed at, broken where nothing was. */
export function targetLine({ points }: Trend, place: Place, panel: Panel): TargetLine {
  const runs = stretches(points.map(({ target }) => target && target.value));
  const stepped = runs.map((run) => stepsOf(points, run, place, panel));
  const level = ({ left, right, y }: Step): string => `${spot(left, y)}L${spot(right, y)}`;
  return {
    path: stepped.map((steps) => `M${steps.map(level).join('L')}`).join(''),
    names: namesOf(stepped.flat(), place, panel),
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

/** The latest first, above its line or else below it: what would be written over another or over the name of the axis is left out. */
function namesOf(steps: readonly Step[], { right, measure }: Place, { name, nameAt, bottom }: Panel): Name[] {
  const meets = (one: Name, other: Name): boolean =>
    Math.abs(one.y - other.y) < lineHeight &&
    one.x < other.x + measure(other.text) + gap &&
    other.x < one.x + measure(one.text) + gap;
  const axisName = { x: 0, y: nameAt, text: name };
  return steps.toReversed().reduce<Name[]>((named, { left, y, text }) => {
    const x = Math.min(left + 4, right - measure(text));
    const found = [y + above, y + below]
      .map((foot) => ({ x, y: foot, text }))
      .find((one) => one.y <= bottom && ![axisName, ...named].some((other) => meets(one, other)));
    return found ? [...named, found] : named;
  }, []);
}
