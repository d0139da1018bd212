import { expect } from 'chai';
import { html, render } from 'lit';
import '../src/categories/offered-categories.ts';
import type { OfferedCategories } from '../src/categories/offered-categories.ts';
import { loadWords } from '../src/language/language.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi, stopFakeApi } from './fake-api.ts';
import { holdSession, site } from './fixtures.ts';

const offered = ['delivery', 'product', 'service'].map((id) => ({ id, label: { en: id }, children: [] }));

describe('the categories a complaint offers', () => {
  before(() => loadWords());
  beforeEach(() => void startFakeApi({}));
  afterEach(() => {
    stopFakeApi();
    document.body.replaceChildren();
  });

  it('are called as the survey calls them, with those that are its own alone', async () => {
    const ofSite = [{ id: 'delivery', label: { en: 'Delivery' }, retired: false, earlier: [] }];
    startFakeApi({ [`GET /api/sites/${site.id}/categories`]: { categories: ofSite, revision: 1, languages: ['en'] } });
    const holder = holdSession('manager');
    const own = [offered[1], { ...offered[0], label: { en: 'Shipping' } }];
    render(html`<offered-categories .offered=${own}></offered-categories>`, holder);
    const element = holder.querySelector<OfferedCategories>('offered-categories')!;
    const names = () => [...element.renderRoot.querySelectorAll('ui-checkbox')].map((box) => box.textContent.trim());
    await until(() => names().join(' ') === 'Shipping product');
  });

  it('keep the others when one is taken away, also while those of the site are not here', async () => {
    const holder = holdSession('manager');
    render(html`<offered-categories .offered=${offered}></offered-categories>`, holder);
    const element = holder.querySelector<OfferedCategories>('offered-categories')!;
    const boxes = () => [...element.renderRoot.querySelectorAll('ui-checkbox')];
    await until(() => boxes().length === 3);
    const told = new Promise<CustomEvent>((tell) => element.addEventListener('offered', tell as EventListener));
    boxes()[1]!.checked = false;
    boxes()[1]!.dispatchEvent(new Event('change'));
    expect((await told).detail.map(({ id }: { id: string }) => id)).to.deep.equal(['delivery', 'service']);
  });
});
