import { expect } from 'chai';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { strangeNames } from '../../tests/kit/strange.ts';
import { planTrend } from '../src/charts/trend-plan.ts';
import { importedTrend } from '../src/imported/imported-trend.ts';
import { speak } from '../src/language/language.ts';
import { dayPoint, noDay, ordersSeries } from '../gallery/sample-imported.ts';

const few = { ...noDay, days: 1, base: 4 };
const enough = { days: 1, base: 400, value: 0.4495, low: 0.4, high: 0.5 };
const share = (...points: ReturnType<typeof dayPoint>[]) =>
  ordersSeries({ unit: 'share', name: 'Churn', total: enough, points });

const day = '2026-05-01';
const said = (...args: Parameters<typeof share>) =>
  importedTrend(share(...args)).points.map(({ words }) => words.slice(1));

describe('the chart of an imported number', () => {
  before(() => speak('en'));

  for (const [what, point, words] of [
    ['a day without a value', dayPoint(day), ['No day of this period has a value.']],
    ['a share of too few', dayPoint(day, few), ['Churn: too few for a share: 4 of 5']],
    ['a share', dayPoint(day, enough), ['Churn: 45.0%', 'of 400', '95% CI 40.0–50.0%']],
    [
      'a share with one before',
      dayPoint(day, { ...enough, before: enough }),
      ['Churn: 45.0%', 'of 400', '95% CI 40.0–50.0%', 'Before: 45.0% · of 400'],
    ],
    [
      'a share with one of too few before',
      dayPoint(day, { ...enough, before: few }),
      ['Churn: 45.0%', 'of 400', '95% CI 40.0–50.0%', 'Before: too few for a share: 4 of 5'],
    ],
  ] as const)
    it(`says of ${what} what is known`, () => expect(said(point)).to.deep.equal([words]));

  it('has no bar where a day is missing, and one of nothing where it is 0', () => {
    const { points, legend } = importedTrend(ordersSeries());
    expect(points.map(({ n }) => n)).to.deep.equal([1204, null, 0]);
    expect(legend.map(({ mark, text }) => [mark, text])).to.deep.equal([
      ['bar', 'Orders'],
      ['missing', 'No value'],
    ]);
  });

  it('has the axis of what its bars are: of how many a pooled share is, else days', () => {
    const { count, points } = importedTrend(share(dayPoint(day, enough)));
    expect([count.name, points[0]!.n]).to.deep.equal(['Of how many', 400]);
    const alone = importedTrend(ordersSeries({ unit: 'level' }));
    expect([alone.count.name, alone.points.map(({ n }) => n)]).to.deep.equal(['Days with a value', [1, 0, 1]]);
  });

  it('marks the axis of what is small with what it is', () => {
    const { value } = importedTrend(ordersSeries({ unit: 'level' }));
    expect([0.01, 0.30000000000000004, 1e-4, 12.5].map(value!.write)).to.deep.equal(['0.01', '0.3', '0.0001', '12.5']);
  });

  for (const [kind, name] of Object.entries(strangeNames))
    it(`keeps a name apart that is ${kind}, and within its drawing`, () => {
      const trend = importedTrend(ordersSeries({ name, unit: 'level' }));
      const spoken = [trend.value!.name, trend.legend[0]!.text, trend.points[0]!.words[1]!];
      expect(spoken).to.deep.equal([isolated(name), isolated(name), `${isolated(name)}: 1,204`]);
      const plan = planTrend(trend, { width: 288, measure: (text) => text.length * 7 });
      const texts = [plan.value!.name, ...plan.legend.map(({ text }) => text)];
      expect(texts.filter((text) => text.length * 7 > 288)).to.deep.equal([]);
    });
});
