import { expect } from 'chai';
import type { CategoryView } from '../src/api/categories.ts';
import type { MetricSeries } from '../src/api/metrics.ts';
import { countComplaints } from '../src/improve/count-complaints.ts';

const named = (...ids: string[]): CategoryView[] =>
  ids.map((id) => ({ id, label: { en: id }, retired: false, earlier: [] }));
const split = (total: number, found: Record<string, number>, rest: { values: number; n: number } | null) =>
  ({
    total: { n: total },
    split: { values: Object.entries(found).map(([of, n]) => ({ of, n })), rest },
  }) as unknown as MetricSeries;

describe('complaints by category', () => {
  it('are those of each on the first level, also of one that nobody named; what is left has none', () => {
    const { categories, rare, none } = countComplaints(
      split(20, { late: 3, broken: 9, 'broken/lid': 4, 'old name': 2 }, null),
      named('late', 'broken', 'broken/lid', 'never'),
    );
    expect(categories.map(({ id, n }) => [id, n])).to.deep.equal([
      ['broken', 9],
      ['late', 3],
      ['old name', 2],
    ]);
    expect([rare, none]).to.deep.equal([null, 6]);
  });

  it('beyond the hundredth are those of rarer ones, not of none', () => {
    const { rare, none } = countComplaints(split(20, { late: 3 }, { values: 7, n: 5 }), named('late'));
    expect([rare, none]).to.deep.equal([{ values: 7, n: 5 }, 0]);
  });
});
