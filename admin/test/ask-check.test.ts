import { expect } from 'chai';
import '../src/ask/why/ask-check.ts';
import { speak } from '../src/language/language.ts';
import { startFakeApi } from './fake-api.ts';
import { csat, endSession, holdSession, site, textOf } from './fixtures.ts';
import { until } from '../../tests/kit/until.ts';

const path = `/api/sites/${site.id}/surveys/csat/ask-checks`;
const rules = [
  { rule: 'ended', pass: true, wants: '2026-12-31', is: null },
  { rule: 'page', pass: false, wants: 'prefix /shop/', is: 'https://shop.example/' },
  { rule: 'answered', pass: null, wants: null, is: null },
];
const survey = {
  ...csat,
  rules: {
    ...csat.rules,
    triggers: [{ on: 'exit' as const }],
    attributes: [{ name: 'tier', oneOf: ['gold'] }],
  },
};

describe('ask-check', () => {
  beforeEach(() => speak('en'));
  afterEach(endSession);

  async function show(answer: object, of = survey) {
    const calls = startFakeApi({ [`POST ${path}`]: answer });
    const element = document.createElement('ask-check');
    Object.assign(element, { survey: of, site });
    holdSession('viewer').append(element);
    await element.updateComplete;
    element.renderRoot.querySelector('details')!.open = true;
    const type = (name: string, value: string): void => {
      const field = element.renderRoot.querySelector<HTMLElement & { value: string }>(`[name="${name}"]`)!;
      field.value = value;
      field.dispatchEvent(new Event(field.localName === 'ui-select' ? 'change' : 'input', { bubbles: true }));
    };
    const check = (): void => element.renderRoot.querySelector('form')!.requestSubmit();
    return { element, calls, type, check };
  }

  it('says by which rule a survey does not come up, what to do, and of each rule whether it holds', async () => {
    const { element, calls, type, check } = await show({ reason: 'page', rules });
    type('page', ' https://shop.example/ ');
    type('device', 'phone');
    type('attributes.tier', 'gold');
    check();
    const table = await until(() => element.renderRoot.querySelector('table'));
    expect(calls.map(({ body }) => body)).to.deep.equal([
      { page: 'https://shop.example/', device: 'phone', attributes: { tier: 'gold' } },
    ]);
    const lines = [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => textOf(cell).trim()),
    );
    expect(lines).to.deep.equal([
      ['Last day', 'Yes', '2026-12-31', '–'],
      ['Page', 'No', 'prefix /shop/', 'https://shop.example/'],
      ['Days until it may be answered again', 'Not known here', 'once', '–'],
    ]);
    expect(textOf(element)).to.contain('It does not come up: Another page');
    expect(textOf(element)).to.contain('look at the patterns');
    // What is typed next is to be checked yet.
    type('customer', 'customer-7');
    await until(() => !element.renderRoot.querySelector('table'));
  });

  it('asks nobody about an address that is none', async () => {
    const { element, calls, type, check } = await show({ reason: null, rules });
    type('page', '/shop/');
    check();
    await until(() => textOf(element).includes('beginning with https://'));
    expect(calls).to.deep.equal([]);
    type('page', '');
    check();
    await until(() => textOf(element).includes('Nothing that is known speaks against it'));
    expect(calls.map(({ body }) => body)).to.deep.equal([{}]);
  });

  it('says of a survey without a trigger that it never comes up by itself', async () => {
    const { element, check } = await show(
      { reason: null, rules },
      { ...survey, rules: { ...survey.rules, triggers: [] as never } },
    );
    check();
    await until(() => textOf(element).includes('never comes up by itself'));
  });
});
