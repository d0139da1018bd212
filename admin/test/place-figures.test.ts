import { expect } from 'chai';
import { render } from 'lit';
import type { MetricSeries } from '../src/api/metrics.ts';
import { speak } from '../src/language/language.ts';
import { placeFigures } from '../src/touchpoints/place-figures.ts';
import { siteRef, textOf } from './fixtures.ts';

const rated = { of: 'Till 1', n: 40, value: 0.9, low: 0.769, high: 0.96 };
const series = (values: object[], rest: object | null, unit = 'share'): MetricSeries =>
  ({
    series: unit === 'count' ? 'complaint' : 'csat',
    from: '2026-10-24',
    to: '2026-11-22',
    unit,
    split: { values, rest },
  }) as unknown as MetricSeries;

describe('the figures of a place', () => {
  beforeEach(() => speak('en'));

  const told: [string, object[], object | null, RegExp][] = [
    ['are of days that are named, and no complaint is said', [rated], null, /Oct 24.*to.*Nov 22.*90\.0%.*Complaints 0/],
    [
      'are not told of one that is not among the most answered',
      [],
      { n: 9, values: 3 },
      /not among the 100 most answered/,
    ],
    ['are nothing where nobody answered', [], null, /^\s*$/],
  ];
  for (const [what, values, rest, said] of told)
    it(what, () => {
      const into = document.createElement('div');
      const figures = { csat: series(values, rest), complaints: series([], rest, 'count') };
      render(placeFigures(siteRef('viewer'), 'Till 1', figures), into);
      expect(textOf(into)).to.match(said);
      const href = rest && into.querySelector('a')?.getAttribute('href');
      expect(href).to.equal(rest && '/admin/insights/csat?range=30&touchpoint=Till+1');
    });
});
