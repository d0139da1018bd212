import { expect } from 'chai';
import type { ImportedSeries } from '../src/api/imported-metrics.ts';
import '../src/imported/imported-numbers.ts';
import type { ImportedNumbersElement } from '../src/imported/imported-numbers.ts';
import { speak } from '../src/language/language.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi } from './fake-api.ts';
import { strangeNames } from '../../tests/kit/strange.ts';
import { dayPoint, noDay, ordersSeries, threeDays } from '../gallery/sample-imported.ts';
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

const path = `GET /api/sites/${site.id}/imported-series`;
const shown = (...all: ImportedSeries[]) => ({ [path]: { items: all, nextCursor: null, total: all.length } });

function open(answers: Record<string, unknown>, as: 'chart' | 'table' = 'table'): ImportedNumbersElement {
  startFakeApi(answers);
  const element = document.createElement('imported-numbers');
  Object.assign(element, { span: threeDays, as });
  holdSession('viewer').append(element);
  return element;
}

const detailOf = (element: ImportedNumbersElement) => element.renderRoot.querySelector('imported-detail')?.renderRoot;

describe('imported numbers', () => {
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
    const table = await until(() => detailOf(element)?.querySelector('imported-table'));
    await table.updateComplete;
    const values = [...table.renderRoot.querySelectorAll('tbody tr')].map((row) => textOf(row.children[1]!).trim());
    expect(values).to.deep.equal(['1,204', '–', '0']);
    element.renderRoot.querySelectorAll<HTMLElement>('.tiles button')[1]!.click();
    await until(() => textOf(detailOf(element)!.querySelector('h3')!).includes('流失率'));
  });

  const few = { ...noDay, days: 2, base: 4 };
  const ofFew = ordersSeries({
    ...churn,
    total: few,
    points: [dayPoint('2026-05-01', { ...few, days: 1, before: few }), dayPoint('2026-05-02')],
    change: { days: 2, value: null, low: null, high: null, verdict: 'too_few' },
  });

  it('say that there are too few, where there are some', async () => {
    const element = open(shown(ofFew));
    const tile = await until(() => element.renderRoot.querySelector('.tiles button'));
    expect(textOf(tile).trim()).to.equal(
      '流失率 – 2 of 3 days have a value · too few for a share: 4 of 5 Too few to compare on the 2 days that both periods have',
    );
    const card = await until(() => detailOf(element)?.querySelector('.card'));
    const detail = textOf(card);
    expect(detail).to.contain('too few for a share: 4 of 5').and.not.to.contain('No day of this period');
  });

  it('have of how many a share is in each row of their table, before too', async () => {
    const element = open(shown(ofFew));
    const table = await until(() => detailOf(element)?.querySelector('imported-table'));
    await table.updateComplete;
    const rows = [...table.renderRoot.querySelectorAll('tr')];
    expect(rows.map((row) => [...row.children].slice(1).map((cell) => textOf(cell).trim()))).to.deep.equal([
      ['Value', 'Of how many', 'Days with a value', 'Before', 'Of how many, before', 'Days with a value, before'],
      ['too few', '4', '1', 'too few', '4', '2'],
      ['–', '–', '0', '–', '–', '0'],
    ]);
  });

  it('have room for names without a place to break, on 288 px', async () => {
    const name = 'monthly_active_customers_of_the_online_shop'.repeat(3).slice(0, 120);
    const element = open(shown(ordersSeries({ name }), { ...churn, name: strangeNames.long }));
    element.style.width = '288px';
    const section = await until(() => element.renderRoot.querySelector('section'));
    await until(() => detailOf(element)?.querySelector('h3'));
    expect(section.scrollWidth).to.be.at.most(288);
  });

  it('that could not be read say so, and can be read again', async () => {
    const answers: Record<string, unknown> = { [path]: 'internal' };
    const element = open(answers);
    const error = await until(() => element.renderRoot.querySelector('ui-error'));
    expect(textOf(element.renderRoot.querySelector('h2')!).trim()).to.equal('Imported numbers');
    Object.assign(answers, shown(ordersSeries()));
    error.dispatchEvent(new Event('retry'));
    await until(() => element.renderRoot.querySelector('.tiles button'));
  });

  it('beyond the first dozen come when they are asked for, and the first of them has the focus', async () => {
    const many = Array.from({ length: 14 }, (_, i) => ordersSeries({ metric: `m${i}`, name: `Metric ${i}` }));
    const element = open({
      [path]: { items: many.slice(0, 12), nextCursor: '12', total: 14 },
      [`${path}?from=${threeDays.from}&to=${threeDays.to}&by=day&cursor=12`]: {
        items: many.slice(12),
        nextCursor: null,
        total: 14,
      },
    });
    const more = await until(() => element.renderRoot.querySelector<HTMLElement>('.more'));
    expect(textOf(more).trim()).to.equal('Show 2 more imported numbers');
    more.click();
    const focused = await until(() => element.shadowRoot!.activeElement?.closest('.tiles button'));
    expect(textOf(focused)).to.contain('Metric 12');
    expect(element.renderRoot.querySelectorAll('.tiles button').length).to.equal(14);
    expect(element.renderRoot.querySelector('.more')).to.equal(null);
  });

  it('are gone to by an address that ends with them, once', async () => {
    const before = location.href;
    history.replaceState(history.state, '', '#imported');
    const element = open(shown(ordersSeries()));
    const heading = await until(() => element.shadowRoot!.activeElement?.closest('h2'));
    expect(textOf(heading).trim()).to.equal('Imported numbers');
    heading.blur();
    element.requestUpdate();
    await settled();
    expect(element.shadowRoot!.activeElement).to.equal(null);
    history.replaceState(history.state, '', before);
  });

  it('have names that turn nothing beside them', async () => {
    const element = open(shown(ordersSeries({ name: strangeNames.override })));
    const tile = await until(() => element.renderRoot.querySelector('.tiles button'));
    const heading = await until(() => detailOf(element)?.querySelector('h3'));
    expect(textOf(tile) + textOf(heading)).to.not.match(/[\u202a-\u202e]/);
  });

  it('are not there where nobody imported any', async () => {
    const element = open(shown());
    await settled();
    expect(element.renderRoot.querySelector('section')).to.equal(null);
  });
});
