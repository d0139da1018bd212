import { expect } from 'chai';
import { LitElement } from 'lit';
import { everything, type InboxFilter } from '../src/inbox/inbox-filter.ts';
import { filterOf, OwnFilters } from '../src/inbox/own-filters.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi, stopFakeApi, type Call } from './fake-api.ts';

class Kept extends LitElement {
  readonly own = new OwnFilters(this, () => ({ siteId: 's', me: 'me' }));
}
customElements.define('own-kept', Kept);

const path = '/api/sites/s/saved-filters';
const late = { id: 'f1', name: 'Late', query: { status: 'open', snoozed: 'false', wait: 'overdue', q: 'late' } };
const mine = { id: 'f2', name: 'Mine', query: { status: 'all', assignee: 'me' } };
const sent = (calls: readonly Call[]) =>
  calls
    .filter(({ method }) => method === 'PUT')
    .map(({ body }) => body as { filters: { name: string }[]; base: number });

let host: Kept;
async function show(): Promise<Call[]> {
  const calls = startFakeApi({
    [`GET ${path}`]: { filters: [late, mine], revision: 3 },
    [`PUT ${path}`]: { filters: [mine], revision: 4 },
  });
  host = document.body.appendChild(new Kept());
  await until(() => host.own.all.length);
  return calls;
}

describe('filters that somebody has saved', () => {
  afterEach(() => {
    stopFakeApi();
    host.remove();
  });

  it('ask for what was saved, and are known again by that', async () => {
    await show();
    const asked: InboxFilter = { ...everything, wait: 'overdue', q: 'late' };
    expect(filterOf(late as never, 'me')).to.deep.equal(asked);
    expect(host.own.like(asked)?.name).to.equal('Late');
    expect(host.own.like({ ...asked, sort: 'oldest' })).to.equal(undefined);
    expect(host.own.like({ ...everything, snoozed: 'true' })).to.equal(undefined);
  });

  for (const [what, change, names] of [
    ['saved', (own: OwnFilters) => own.save('New', { ...everything, q: 'x' }), ['Late', 'Mine', 'New']],
    ['renamed', (own: OwnFilters) => own.rename('f1', 'Later'), ['Later', 'Mine']],
    ['moved', (own: OwnFilters) => own.move('f1', 1), ['Mine', 'Late']],
    ['gone where it was to be moved', (own: OwnFilters) => own.move('f9', 1), ['Late', 'Mine']],
    ['removed', (own: OwnFilters) => own.remove('f1'), ['Mine']],
    ['put back', (own: OwnFilters) => own.putBack(late as never, 1), ['Mine', 'Late']],
  ] as const)
    it(`are sent whole when one is ${what}, and what the server says is shown`, async () => {
      const calls = await show();
      await change(host.own);
      expect(sent(calls).map(({ filters, base }) => [filters.map(({ name }) => name), base])).to.deep.equal([
        [names, 3],
      ]);
      expect(host.own.all.map(({ name }) => name)).to.deep.equal(['Mine']);
    });
});
