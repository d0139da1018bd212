import { expect } from 'chai';
import type { TicketView } from '../src/api/tickets.ts';
import '../src/inbox/ticket-facts.ts';
import type { TicketFacts } from '../src/inbox/ticket-facts.ts';
import { speak } from '../src/language/language.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi } from './fake-api.ts';
import { endSession, holdSession, siteRef, textOf, ticketView } from './fixtures.ts';

const category = (id: string, en: string, retired = false) => ({ id, label: { en }, retired, earlier: [] });
const categories = [
  category('delivery', 'Delivery'),
  category('delivery/late', 'Late'),
  category('old', 'Of old', true),
];

async function shown(role: 'agent' | 'viewer', change: Partial<TicketView>): Promise<TicketFacts> {
  startFakeApi({ [`GET /api/sites/${siteRef(role).id}/categories`]: { categories, revision: 1, languages: ['en'] } });
  const facts = document.createElement('ticket-facts');
  const words: Record<string, string> = { delivery: 'Delivery', old: 'Of old' };
  Object.assign(facts, { ticket: ticketView(change), categoryWord: (id: string) => words[id] ?? id });
  holdSession(role).append(facts);
  await facts.updateComplete;
  return facts;
}

const select = (facts: TicketFacts) =>
  facts.renderRoot.querySelector('ui-facts')?.renderRoot.querySelector('ui-select');

describe('what a ticket is about', () => {
  before(() => speak('en'));
  afterEach(endSession);

  it('is changed to what the site offers, in place', async () => {
    const facts = await shown('agent', { category: 'old', chosenCategory: 'old' });
    await until(() => (select(facts)?.choices.length ?? 0) > 2);
    expect(select(facts)!.choices.map(({ value }) => value)).to.deep.equal(['', 'delivery', 'delivery/late', 'old']);
    const said: unknown[] = [];
    facts.addEventListener('classify', (event) => said.push((event as CustomEvent).detail));
    for (const value of ['delivery/late', '']) {
      select(facts)!.value = value;
      select(facts)!.dispatchEvent(new Event('change'));
    }
    expect(said).to.deep.equal([
      { type: 'categorize', category: 'delivery/late' },
      { type: 'categorize', category: null },
    ]);
  });

  it('is read by who may not change it, with what the customer chose and its tags', async () => {
    const facts = await shown('viewer', { category: 'delivery', chosenCategory: 'old', tags: ['VIP', 'late'] });
    await until(() => textOf(facts).includes('Delivery'));
    expect(select(facts)).to.equal(null);
    const said = textOf(facts).replaceAll(/[\u2068\u2069]/g, '');
    expect(said).to.contain('the customer chose Of old').and.to.contain('VIP, late');
  });
});
