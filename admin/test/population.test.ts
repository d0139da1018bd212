import { expect } from 'chai';
import type { PopulationView } from '../src/api/population.ts';
import { customerColumns, customerOf } from '../src/ask/wave/customer-rows.ts';
import '../src/ask/wave/population-panel.ts';
import type { PopulationPanel } from '../src/ask/wave/population-panel.ts';
import { speak } from '../src/language/language.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi } from './fake-api.ts';
import { endSession, holdSession, site, textOf } from './fixtures.ts';

describe('a row of a list of customers', () => {
  it('is read by the names of its columns, and what does not fit is left out', () => {
    const at = customerColumns(['Customer_ID', 'E-mail', '等级', 'Language', 'Shoe size'])!;
    expect(at).to.deep.equal({ id: 0, email: 1, tier: 2, language: 3 });
    expect(customerOf([' u1 ', 'li@shop.example', '金卡', 'zh_CN', '40'], at)).to.deep.equal({
      customer: { id: 'u1', email: 'li@shop.example', tier: '金卡', language: 'zh-CN' },
      unfit: 0,
    });
    expect(customerOf(['u2', 'none', '', '?', ''], at)).to.deep.equal({ customer: { id: 'u2' }, unfit: 2 });
    expect(customerOf(['', 'li@shop.example', '', '', ''], at)).to.equal(undefined);
    expect(customerOf(['x'.repeat(201), '', '', '', ''], at)).to.equal(undefined);
  });

  for (const best of ['customer_id', '客户编号', '客戶編號'])
    it(`goes by ${best} rather than by the number of the row`, () =>
      expect(customerColumns(['id', best, 'name'])).to.deep.equal({ id: 1, name: 2 }));

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

  /** Takes a list in, and answers what is asked before by a button. */
  async function take(panel: PopulationPanel, text: string, answer: string): Promise<string> {
    const taking = panel.take(new File([text], 'customers.csv'));
    const asked = await until(() => document.querySelector('ui-question'));
    await asked.updateComplete;
    const said = textOf(asked);
    [...asked.renderRoot.querySelectorAll<HTMLElement>('ui-button')]
      .find((one) => textOf(one).trim() === answer)!
      .click();
    await taking;
    await panel.updateComplete;
    return said;
  }

  it('says what to do while nobody is known, and takes in a list', async () => {
    const answers: Record<string, unknown> = { [`GET ${path}`]: none, [`PUT ${path}`]: 204 };
    const calls = startFakeApi(answers as Parameters<typeof startFakeApi>[0]);
    const panel = await show();
    expect(textOf(panel)).to.contain('None yet.');
    answers[`GET ${path}`] = some;
    const asked = await take(panel, 'id,tier,email\nu1,gold,-\n,tin,\nu2,gold,\n', 'Take it in');
    const said = 'The customer ids are in “id”, such as u1, u2. Understood 3 of 3 columns: id, tier, email.';
    expect(asked).to.contain(said);
    const { body } = calls.find(({ method }) => method === 'PUT')!;
    expect(body).to.deep.equal({
      customers: [
        { id: 'u1', tier: 'gold' },
        { id: 'u2', tier: 'gold' },
      ],
    });
    expect(calls.map(({ method }) => method)).to.deep.equal(['GET', 'PUT', 'GET']);
    expect(textOf(panel)).to.contain(
      '2 customers taken in. 1 row without an id left out. One field that did not fit is left out.',
    );
    expect(textOf(panel.renderRoot.querySelector('ui-facts')!)).to.contain('Tier gold');
  });

  it('stores nothing of a list that is not meant', async () => {
    const calls = startFakeApi({ [`GET ${path}`]: none });
    const panel = await show();
    await take(panel, 'id,tier\n1,gold\n', 'Cancel');
    expect(calls.every(({ method }) => method === 'GET')).to.equal(true);
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
    await until(() => textOf(lookup).includes('From now on they are left out of surveys.'));
  });

  const against = [{ purpose: 'contact', given: false, version: 1, at: '2026-11-01T00:00:00.000Z', by: 'Mei' }];
  const known = { id: 'u1', name: 'Li', email: null, tier: 'gold', language: null, source: 'list', lastSeenAt: null };
  async function lookUp(role: 'manager' | 'viewer') {
    const calls = startFakeApi({
      [`GET ${path}/customer?id=u1`]: { ...known, consents: against },
      [`PUT ${path}/consents`]: 204,
    });
    const lookup = Object.assign(document.createElement('customer-lookup'), { siteId: site.id });
    holdSession(role).append(lookup);
    await lookup.updateComplete;
    const field = lookup.renderRoot.querySelector('ui-field')!;
    field.value = 'u1';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await lookup.updateComplete;
    lookup.renderRoot.querySelector('form')!.requestSubmit();
    const facts = await until(() => lookup.renderRoot.querySelector('ui-facts'));
    await facts.updateComplete;
    return { calls, lookup, facts };
  }

  it('gives back contact to a customer who wanted none', async () => {
    const { calls, lookup, facts } = await lookUp('manager');
    expect(textOf(facts)).to.contain('Wants no contact');
    const buttons = [...lookup.renderRoot.querySelectorAll<HTMLElement>('ui-button')];
    buttons.find((one) => textOf(one).trim() === 'May be contacted again')!.click();
    const { body } = await until(() => calls.find(({ method }) => method === 'PUT'));
    expect(body).to.deep.equal({ customer: 'u1', purpose: 'contact', given: true });
  });

  it('says nothing of names to whoever sees no contacts', async () => {
    expect(textOf((await lookUp('manager')).facts)).to.contain('Name Li');
    endSession();
    expect(textOf((await lookUp('viewer')).facts)).not.to.contain('Name');
  });
});
