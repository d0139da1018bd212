import { expect } from 'chai';
import type { PopulationView } from '../src/api/population.ts';
import { customerColumns, customerOf } from '../src/ask/wave/customer-rows.ts';
import '../src/ask/wave/population-panel.ts';
import { speak } from '../src/language/language.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi } from './fake-api.ts';
import { endSession, holdSession, site, textOf } from './fixtures.ts';

describe('a row of a list of customers', () => {
  it('is read by the names of its columns, and what does not fit is left out', () => {
    const at = customerColumns(['Customer_ID', 'E-mail', '等级', 'Language', 'Shoe size'])!;
    expect(at).to.deep.equal({ id: 0, email: 1, tier: 2, language: 3 });
    expect(customerOf([' u1 ', 'li@shop.example', '金卡', 'zh_CN', '40'], at)).to.deep.equal({
      id: 'u1',
      email: 'li@shop.example',
      tier: '金卡',
      language: 'zh-CN',
    });
    expect(customerOf(['u2', 'none', '', '?', ''], at)).to.deep.equal({ id: 'u2' });
    expect(customerOf(['', 'li@shop.example', '', '', ''], at)).to.equal(undefined);
    expect(customerOf(['x'.repeat(201), '', '', '', ''], at)).to.equal(undefined);
  });

  it('is of no use where no column says the ids', () => {
    expect(customerColumns(['name', 'score'])).to.equal(undefined);
  });
});

describe('population-panel', () => {
  const path = `/api/sites/${site.id}/population`;
  const none: PopulationView = {
    known: 0,
    lastYear: 0,
    optedOut: 0,
    identified: 0,
    tiers: [],
    languages: [],
    changedAt: null,
    most: 2_000_000,
  };
  const some: PopulationView = { ...none, known: 2, lastYear: 2, tiers: [{ name: 'gold', n: 2 }] };
  beforeEach(() => speak('en'));
  afterEach(endSession);

  async function show(role: 'manager' | 'viewer' = 'manager') {
    const panel = Object.assign(document.createElement('population-panel'), { siteId: site.id });
    holdSession(role).append(panel);
    await until(() => panel.renderRoot.querySelector('customer-lookup'));
    return panel;
  }

  it('says what to do while nobody is known, and takes in a list', async () => {
    const answers: Record<string, unknown> = { [`GET ${path}`]: none, [`PUT ${path}`]: 204 };
    const calls = startFakeApi(answers as Parameters<typeof startFakeApi>[0]);
    const panel = await show();
    expect(textOf(panel)).to.contain('None yet.');
    answers[`GET ${path}`] = some;
    await panel.take(new File(['id,tier\nu1,gold\n,tin\nu2,gold\n'], 'customers.csv'));
    await panel.updateComplete;
    const { body } = calls.find(({ method }) => method === 'PUT')!;
    expect(body).to.deep.equal({
      customers: [
        { id: 'u1', tier: 'gold' },
        { id: 'u2', tier: 'gold' },
      ],
    });
    expect(calls.map(({ method }) => method)).to.deep.equal(['GET', 'PUT', 'GET']);
    expect(textOf(panel)).to.contain('2 customers taken in. 1 row without an id left out.');
    expect(textOf(panel.renderRoot.querySelector('ui-facts')!)).to.contain('Tier gold');
  });

  it('says that a file has no ids, and stores nothing', async () => {
    const calls = startFakeApi({ [`GET ${path}`]: none });
    const panel = await show();
    await panel.take(new File(['name,score\nLi,5\n'], 'answers.csv'));
    await panel.updateComplete;
    expect(textOf(panel)).to.contain('No column of this file says the ids.');
    expect(calls.every(({ method }) => method === 'GET')).to.equal(true);
  });

  it('looks a customer up, and leaves them out of surveys', async () => {
    const found = { id: 'u1', name: 'Li', email: null, tier: 'gold', language: null, source: 'list', lastSeenAt: null };
    const calls = startFakeApi({
      [`GET ${path}`]: some,
      [`GET ${path}/customer?id=u1`]: { ...found, consents: [] },
      [`PUT ${path}/consents`]: 204,
    });
    const lookup = (await show()).renderRoot.querySelector('customer-lookup')!;
    const field = lookup.renderRoot.querySelector('ui-field')!;
    field.value = ' u1 ';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await lookup.updateComplete;
    lookup.renderRoot.querySelector('form')!.requestSubmit();
    const facts = await until(() => lookup.renderRoot.querySelector('ui-facts'));
    await facts.updateComplete;
    expect(textOf(facts)).to.contain('May be asked');
    lookup.renderRoot.querySelectorAll<HTMLElement>('ui-button')[1]!.click();
    const { body } = await until(() => calls.find(({ method }) => method === 'PUT'));
    expect(body).to.deep.equal({ customer: 'u1', purpose: 'surveys', given: false });
  });
});
