import { expect } from 'chai';
import type { ImportedSeries } from '../src/api/imported-metrics.ts';
import '../src/imported/imported-numbers.ts';
import type { ImportedNumbersElement } from '../src/imported/imported-numbers.ts';
import { speak } from '../src/language/language.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi } from './fake-api.ts';
import { ordersSeries, threeDays } from './imported-series.ts';
import { endSession, holdSession, site, textOf } from './fixtures.ts';

const churn = ordersSeries({
  metric: 'churn',
  name: '流失率',
  unit: 'share',
  better: 'less',
  total: { days: 2, base: 400, value: 0.0875, low: 0.0636, high: 0.1192 },
  change: { days: 2, value: 0.04, low: 0.01, high: 0.07, verdict: 'up' },
});
const revenue = ordersSeries({
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
  Object.assign(element, { span: threeDays, as: 'table' });
  holdSession('viewer').append(element);
  return element;
}

describe('numbers from elsewhere', () => {
  before(() => speak('en'));
  afterEach(endSession);

  it('say what they rest on, and of a change no more than is known', async () => {
    const element = open(shown(ordersSeries({}), churn, revenue));
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
    const element = open(shown(ordersSeries({}), churn));
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
