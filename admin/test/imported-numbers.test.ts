import { expect } from 'chai';
import type { ImportedSeries } from '../src/api/imported-metrics.ts';
import '../src/imported/imported-numbers.ts';
import type { ImportedNumbersElement } from '../src/imported/imported-numbers.ts';
import { speak } from '../src/language/language.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi } from './fake-api.ts';
import { endSession, holdSession, site, textOf } from './fixtures.ts';

const nothing = { days: 0, base: null, value: null, low: null, high: null };
const span = { from: '2026-05-01', to: '2026-05-03' };

const series = (more: Partial<ImportedSeries>): ImportedSeries => ({
  metric: 'orders',
  name: 'Orders',
  unit: 'count',
  better: 'more',
  formula: '',
  zone: 'UTC',
  by: 'day',
  ...span,
  points: [
    { start: '2026-05-01', from: '2026-05-01', to: '2026-05-01', ...nothing, days: 1, value: 1204, before: nothing },
    { start: '2026-05-02', from: '2026-05-02', to: '2026-05-02', ...nothing, before: nothing },
    { start: '2026-05-03', from: '2026-05-03', to: '2026-05-03', ...nothing, days: 1, value: 0, before: nothing },
  ],
  total: { ...nothing, days: 2, value: 1204 },
  before: { ...nothing, days: 2, value: 1100 },
  change: { days: 2, value: 104, low: 10, high: 198, verdict: 'up' },
  ...more,
});
const churn = series({
  metric: 'churn',
  name: '流失率',
  unit: 'share',
  better: 'less',
  total: { days: 2, base: 400, value: 0.0875, low: 0.0636, high: 0.1192 },
  change: { days: 2, value: 0.04, low: 0.01, high: 0.07, verdict: 'up' },
});
const revenue = series({
  metric: 'revenue',
  name: 'Revenue',
  unit: 'amount',
  change: { days: 2, value: -5.5, low: null, high: null, verdict: 'no_interval' },
});

const path = `GET /api/sites/${site.id}/imported-metrics`;
const shown = (...all: ImportedSeries[]) => ({
  [path]: { items: all },
  ...Object.fromEntries(all.map((one) => [`${path}/${one.metric}`, one])),
});

function open(answers: Record<string, unknown>): ImportedNumbersElement {
  startFakeApi(answers);
  const element = document.createElement('imported-numbers');
  Object.assign(element, { span, as: 'table' });
  holdSession('viewer').append(element);
  return element;
}

describe('numbers from elsewhere', () => {
  before(() => speak('en'));
  afterEach(endSession);

  it('say what they rest on, and of a change no more than is known', async () => {
    const element = open(shown(series({}), churn, revenue));
    const tiles = await until(() => {
      const found = [...element.renderRoot.querySelectorAll('.tiles button')];
      return found.length === 3 && found;
    });
    expect(tiles.map((tile) => textOf(tile).trim())).to.deep.equal([
      'Orders 1,204 2 of 3 days have a value +104 (±94), on the 2 days that both periods have · better',
      '流失率 8.8% 2 of 3 days have a value · of 400 · 95% CI 6.4–11.9% +4.0 points (±3.0 points), on the 2 days that both periods have · worse',
      'Revenue 1,204 2 of 3 days have a value −5.5, on the 2 days that both periods have',
    ]);
  });

  it('show the days of the one that is chosen, where a missing one is missing and 0 is 0', async () => {
    const element = open(shown(series({}), churn));
    const table = await until(() => element.renderRoot.querySelector('imported-table'));
    await table.updateComplete;
    const values = [...table.renderRoot.querySelectorAll('tbody tr')].map((row) => textOf(row.children[1]!).trim());
    expect(values).to.deep.equal(['1,204', '–', '0']);
    element.renderRoot.querySelectorAll<HTMLElement>('.tiles button')[1]!.click();
    await element.updateComplete;
    expect(textOf(element.renderRoot.querySelector('h3')!)).to.contain('流失率');
  });

  it('are not there where nobody imported any', async () => {
    const element = open({ [path]: { items: [] } });
    await settled();
    expect(element.renderRoot.querySelector('section')).to.equal(null);
  });
});
