import { expect } from 'chai';
import { everything, type InboxFilter } from '../src/inbox/inbox-filter.ts';
import '../src/inbox/inbox-filters.ts';
import { askedBy } from '../src/inbox/inbox-views.ts';
import type { InboxFilters } from '../src/inbox/inbox-filters.ts';
import { speak } from '../src/language/language.ts';
import type { UiButton } from '../src/ui/ui-button.ts';
import '../src/ui/ui-toasts.ts';
import type { FilterChip } from '../src/list/filter-chip.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi, stopFakeApi } from './fake-api.ts';
import { focused, textOf } from './fixtures.ts';

const saved = { id: 'f1', name: 'Late', query: { status: 'open', snoozed: 'false', category: 'late' } };

let said: Partial<InboxFilter>[];
async function show(change: Partial<InboxFilter>, own: readonly object[] = [saved]): Promise<InboxFilters> {
  startFakeApi({ 'GET /api/sites/s/saved-filters': { filters: own, revision: 1 } });
  said = [];
  const filter = { ...everything, ...change };
  const filters = Object.assign(document.createElement('inbox-filters'), { filter, me: 'me', siteId: 's' });
  filters.addEventListener('filter', (event) => said.push((event as CustomEvent<Partial<InboxFilter>>).detail));
  document.body.append(filters);
  await settled();
  return filters;
}

const choose = (filters: InboxFilters, view: string): void => {
  const chip = filters.renderRoot.querySelector<FilterChip>('filter-chip[name=view]')!;
  chip.dispatchEvent(new CustomEvent('change', { detail: view }));
};

describe('the filters of the Inbox', () => {
  beforeEach(() => speak('en'));
  afterEach(() => {
    document.querySelector('inbox-filters')!.remove();
    stopFakeApi();
  });

  for (const [assignee, left] of [
    ['me', 'me'],
    ['none', 'none'],
    ['bo', ''],
  ] as const)
    it(`are taken away, and the view stays: of ${assignee} it leaves “${left}”`, async () => {
      const filters = await show({ assignee, category: 'late', customer: 'c1' });
      filters.renderRoot.querySelector('filter-row')!.dispatchEvent(new Event('clear'));
      expect(said).to.deep.equal([{ assignee: left, category: '', tag: '', customer: '' }]);
    });

  it('leave nothing of a saved one where a view is chosen, and all else of what was only asked for', async () => {
    const ofSaved = await show({ category: 'late' });
    expect(ofSaved.renderRoot.querySelector<FilterChip>('filter-chip[name=view]')!.value).to.equal('f1');
    choose(ofSaved, '');
    expect(said).to.deep.equal([everything]);
    ofSaved.remove();
    choose(await show({ category: 'other' }), 'mine');
    const { status, wait, unread, snoozed } = everything;
    expect(said).to.deep.equal([{ status, wait, unread, snoozed, assignee: 'me' }]);
  });

  it('are views in the palette, what was saved among them, and to be saved where they are not', async () => {
    const filters = await show({ category: 'other' });
    const labels = () => filters.commands().map(({ label }) => label);
    const run = (name: string) =>
      filters
        .commands()
        .find(({ label }) => label === name)!
        .run();
    expect(labels()).to.include.members(['Inbox: Needs a reply', 'Inbox: Overdue', 'Inbox: ★ Late', 'Save filter']);
    run('Inbox: Overdue');
    expect(said).to.deep.equal([{ ...askedBy('overdue', 'me') }]);
    run('Save filter');
    const edit = filters.renderRoot.querySelector('saved-filter-edit')!;
    await until(() => edit.renderRoot.querySelector('ui-rename'));
    filters.filter = { ...everything, category: 'late' };
    await settled();
    expect(labels()).not.to.include('Save filter');
  });

  it('move a saved one among the others, by buttons and by Alt with an arrow, and say where it is', async () => {
    const others = ['Early', 'Mine'].map((name) => ({ id: name, name, query: { status: 'closed' } }));
    const filters = await show({ category: 'late' }, [saved, ...others]);
    const toasts = document.body.appendChild(document.createElement('ui-toasts'));
    const calls = startFakeApi({ 'PUT /api/sites/s/saved-filters': { filters: [...others, saved], revision: 2 } });
    const edit = filters.renderRoot.querySelector('saved-filter-edit')!;
    const movers = () => [...edit.renderRoot.querySelectorAll<UiButton>('.movers ui-button')];
    const [up, down] = await until(() => movers().length > 0 && movers());
    expect([up!.softDisabled, down!.softDisabled]).to.deep.equal([true, false]);
    down!.focus();
    up!.click();
    up!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true, bubbles: true }));
    down!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true }));
    await until(() => textOf(toasts).includes('3 of 3'));
    const names = calls.map(({ body }) => (body as { filters: { name: string }[] }).filters.map(({ name }) => name));
    expect(names).to.deep.equal([['Early', 'Late', 'Mine']]);
    await edit.updateComplete;
    expect([up!.softDisabled, down!.softDisabled]).to.deep.equal([false, true]);
    await settled();
    expect(focused()).to.equal(down!.button);
    toasts.remove();
  });
});
