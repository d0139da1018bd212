import { expect } from 'chai';
import { metrics } from '@huiyin/shared/domain/metrics';
import { stretches, type Trend, type TrendPoint, type ValueScale } from '../src/charts/trend-points.ts';
import { countEnds, ticksOf, valueEnds } from '../src/charts/trend-scales.ts';
import { planTrend, type Panel } from '../src/charts/trend-plan.ts';
import { valueLine } from '../src/charts/trend-shapes.ts';
import { valueScale } from '../src/insights/value-scale.ts';

const [share, nps] = [valueScale(metrics.csat), valueScale(metrics.nps)];

const point = (value: number | null, n = 10): TrendPoint => ({
  label: '',
  words: [],
  n,
  value,
  low: value === null ? null : value - 5,
  high: value === null ? null : value + 5,
  target: null,
  before: null,
});

describe('the points of a trend', () => {
  it('fall into stretches between the gaps', () => {
    expect(stretches([null, 1, 2, null, 3])).to.deep.equal([[1, 2], [4]]);
    expect(stretches([])).to.deep.equal([]);
  });

  const zoomed = (points: TrendPoint[], scale: ValueScale) => valueEnds(points, scale, true);
  const whole = (points: TrendPoint[], scale: ValueScale) => valueEnds(points, scale, false);

  it('are shown on the whole scale of the metric, whatever they are', () => {
    for (const points of [[point(84)], [point(null)], []]) {
      expect(ticksOf(whole(points, share))).to.deep.equal([0, 25, 50, 75, 100]);
      expect(ticksOf(whole(points, nps))).to.deep.equal([-100, -50, 0, 50, 100]);
      expect(ticksOf(whole(points, valueScale(metrics.ces)))).to.deep.equal([1, 3, 5, 7]);
    }
  });

  it('are shown zoomed on an axis of whole steps that holds every interval, and the period before', () => {
    expect(zoomed([point(62), point(91)], share)).to.deep.equal({ min: 40, max: 100, interval: 20 });
    expect(zoomed([point(-55), point(90)], nps)).to.deep.equal({ min: -100, max: 100, interval: 50 });
    expect(zoomed([point(84)], share)).to.deep.equal({ min: 75, max: 90, interval: 5 });
    expect(zoomed([{ ...point(84), before: { n: 9, value: 61 } }], share)).to.deep.equal({
      min: 60,
      max: 90,
      interval: 10,
    });
    expect(zoomed([{ ...point(84), target: { value: 95, text: '' } }], share)).to.deep.equal({
      min: 75,
      max: 95,
      interval: 5,
    });
    expect(zoomed([point(null)], nps)).to.deep.equal({ min: -100, max: 100, interval: 50 });
  });

  it('are shown in whole minutes, hours or days, from 0 or zoomed, however long', () => {
    const time = valueScale(metrics.first_reply);
    expect(whole([point(3000)], time)).to.deep.equal({ min: 0, max: 4320, interval: 1440 });
    expect(whole([{ ...point(100), high: null }], time)).to.deep.equal({ min: 0, max: 120, interval: 30 });
    expect(zoomed([point(12), point(190)], time)).to.deep.equal({ min: 0, max: 240, interval: 60 });
    expect(zoomed([point(3000)], time)).to.deep.equal({ min: 2995, max: 3005, interval: 5 });
    expect(zoomed([point(null)], time)).to.deep.equal({ min: 0, max: 1, interval: 1 });
    expect(zoomed([point(10), point(900_000)], time).interval).to.equal(43_200);
  });

  it('have bars that fit below a round number', () => {
    const step = (points: TrendPoint[], splits: number) => countEnds(points, splits).interval;
    expect(step([point(1, 104)], 1)).to.equal(200);
    expect(step([point(1, 45)], 4)).to.equal(20);
    expect(step([point(1, 0)], 1)).to.equal(1);
    expect(step([], 4)).to.equal(1);
    expect(countEnds([{ ...point(1, 3), before: { n: 45, value: 1 } }], 4)).to.deep.equal({
      min: 0,
      max: 80,
      interval: 20,
    });
  });
});

describe('where a trend stands', () => {
  const measure = (text: string): number => 7 * text.length;
  const trend = (n: number): Trend => ({
    points: Array.from({ length: n }, (_, i) => ({
      ...point(70 + (i % 9)),
      label: `Nov ${i + 1}`,
      before: { n: 5, value: 60 },
    })),
    value: { ...share, name: 'CSAT', isZoomed: false, write: String },
    count: { name: 'Answers', write: String },
    isOpen: true,
    legend: [
      { mark: 'line', text: 'CSAT' },
      { mark: 'before', text: 'Previous 90 days (May 28 – Aug 25, 2026)' },
    ],
  });

  for (const width of [280, 640, 1800])
    for (const n of [1, 13, 400])
      it(`nothing is cut or overlaps with ${n} points in ${width} px`, () => {
        const plan = planTrend(trend(n), { width, measure });
        const ends = plan.labels.map(({ x, text }) => [x - measure(text) / 2, x + measure(text) / 2]);
        expect(plan.labels.at(-1)!.text).to.equal(`Nov ${n}`);
        expect(ends.at(-1)![1]!).to.be.at.most(width);
        expect(ends.every(([from], i) => i === 0 || from! >= ends[i - 1]![1]!)).to.equal(true);
        expect([plan.value!.y(100), plan.value!.y(0)]).to.deep.equal([plan.value!.top, plan.value!.bottom]);
        expect(plan.x(n - 1) + plan.step / 2).to.be.closeTo(plan.right, 0.001);
        expect(plan.legend.at(-1)!.y).to.be.below(plan.height);
      });

  it('what leads to a point that is not over is apart from the line, and what is alone has a dot', () => {
    const line = (values: (number | null)[], isOpen = true) => {
      const points = values.map((value) => point(value));
      const { solid, open, dots } = valueLine({ ...trend(0), points, isOpen }, { x: (i) => i }, {
        y: (n: number) => n,
      } as Panel);
      return [solid, open, dots.map(({ x, isOpen: is }) => [x, is])];
    };
    expect(line([1, 2, 3])).to.deep.equal([
      'M0 1L1 2',
      'M1 2L2 3',
      [
        [0, false],
        [1, false],
        [2, true],
      ],
    ]);
    expect(line([1, 2, 3], false)).to.deep.equal([
      'M0 1L1 2L2 3',
      '',
      [
        [0, false],
        [1, false],
        [2, false],
      ],
    ]);
    expect(line([1, null, 3])).to.deep.equal([
      '',
      '',
      [
        [0, false],
        [2, true],
      ],
    ]);
    const many = line([...Array.from({ length: 70 }, () => 5), null, 6, null], false)[2];
    expect(many).to.deep.equal([[71, false]]);
    expect(line(Array.from({ length: 70 }, () => 5))[2]).to.deep.equal([[69, true]]);
  });
});
