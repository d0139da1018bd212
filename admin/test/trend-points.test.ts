import { expect } from 'chai';
import { metrics } from '@huiyin/shared/domain/metrics';
import { countStep, stretches, valueEnds, type TrendPoint } from '../src/charts/trend-points.ts';
import { valueScale } from '../src/insights/value-scale.ts';

const [share, nps] = [valueScale(metrics.csat), valueScale(metrics.nps)];

const point = (value: number | null, n = 10): TrendPoint => ({
  label: '',
  words: [],
  n,
  value,
  low: value === null ? null : value - 5,
  high: value === null ? null : value + 5,
});

describe('the points of a trend', () => {
  it('fall into stretches between the gaps', () => {
    expect(stretches([null, 1, 2, null, 3].map((value) => point(value)))).to.deep.equal([[1, 2], [4]]);
    expect(stretches([])).to.deep.equal([]);
  });

  it('are shown on an axis of whole steps that holds every interval', () => {
    expect(valueEnds([point(62), point(91)], share)).to.deep.equal({ min: 40, max: 100, interval: 20 });
    expect(valueEnds([point(-55), point(90)], nps)).to.deep.equal({ min: -100, max: 100, interval: 50 });
    expect(valueEnds([point(84)], share)).to.deep.equal({ min: 75, max: 90, interval: 5 });
  });

  it('are shown in whole minutes, hours or days, however long', () => {
    const time = valueScale(metrics.first_reply);
    expect(valueEnds([point(12), point(190)], time)).to.deep.equal({ min: 0, max: 240, interval: 60 });
    expect(valueEnds([point(3000)], time)).to.deep.equal({ min: 2995, max: 3005, interval: 5 });
    expect(valueEnds([point(null)], time)).to.deep.equal({ min: 0, max: 1, interval: 1 });
    expect(valueEnds([point(10), point(900_000)], time).interval).to.equal(43_200);
  });

  it('are shown on the whole scale when none has a value', () => {
    expect(valueEnds([point(null)], nps)).to.deep.equal({ min: -100, max: 100, interval: 50 });
  });

  it('have bars that fit below a round number', () => {
    expect(countStep([point(1, 104)], 1)).to.equal(200);
    expect(countStep([point(1, 45)], 4)).to.equal(20);
    expect(countStep([point(1, 0)], 1)).to.equal(1);
    expect(countStep([], 4)).to.equal(1);
  });
});
