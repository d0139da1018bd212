import { expect } from 'chai';
import { metrics } from '@huiyin/shared/domain/metrics';
import { planTrend } from '../src/charts/trend-plan.ts';
import type { Trend } from '../src/charts/trend-points.ts';
import { targetLine } from '../src/charts/trend-targets.ts';
import { valueScale } from '../src/insights/value-scale.ts';

const share = valueScale(metrics.csat);

const trend = (targets: readonly (number | null)[]): Trend => ({
  points: targets.map((value, i) => ({
    label: String(i),
    words: [],
    n: 10,
    value: 50,
    low: null,
    high: null,
    target: value === null ? null : { value, text: `Target ${value}` },
    before: null,
  })),
  value: { ...share, name: 'Satisfied customers', isZoomed: false, write: String },
  count: { name: 'Answers', write: String },
  isOpen: false,
  legend: [],
});

/** The names that are written in 640 px, and whether they are above or below their line. */
function namesOf(targets: readonly (number | null)[]): string[] {
  const drawn = trend(targets);
  const plan = planTrend(drawn, { width: 640, measure: (text) => 7 * text.length });
  return targetLine(drawn, plan, plan.value!).names.map(({ y, text }) => {
    const line = plan.value!.y(Number(text.replace('Target ', '')));
    return `${text} ${y < line ? 'above' : 'below'}`;
  });
}

describe('the names of targets', () => {
  const far = (...values: (number | null)[]) => values.flatMap((value) => Array.from({ length: 10 }, () => value));
  const cases: [string, (number | null)[], string[]][] = [
    ['stand above their line', far(80), ['Target 80 above']],
    ['stand below it where the name of the axis is', far(100), ['Target 100 below']],
    ['stand above it beside the name of the axis', far(null, 100), ['Target 100 above']],
    ['stand beside each other, the latest first', far(80, 82), ['Target 82 above', 'Target 80 above']],
    [
      'give way to the later one of a close step, below their line or not at all',
      [...far(null), 80, 82, 84, ...far(null)],
      ['Target 84 above', 'Target 82 below'],
    ],
    [
      'stand there for all steps that are far from each other in height',
      [20, 50, 80],
      ['Target 80 above', 'Target 50 above', 'Target 20 above'],
    ],
  ];
  for (const [title, targets, expected] of cases)
    it(title, () => {
      expect(namesOf(targets)).to.deep.equal(expected);
    });

  it('end at the right edge', () => {
    const drawn = trend([...far(null), 80]);
    const plan = planTrend(drawn, { width: 640, measure: (text) => 7 * text.length });
    expect(targetLine(drawn, plan, plan.value!).names.map(({ x }) => x + 7 * 'Target 80'.length)).to.deep.equal([
      plan.right,
    ]);
  });
});
