import { expect } from 'chai';
import { touchpointsOf, type TouchpointView } from '../src/api/touchpoints.ts';
import { store } from '../src/data/store.ts';
import { draftsOf } from '../src/drafts.ts';
import { speak } from '../src/language/language.ts';
import '../src/touchpoints/touchpoint-settings.ts';
import type { UiField } from '../src/ui/ui-field.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { heldAnswer, startFakeApi } from './fake-api.ts';
import { endSession, holdSession, site, textOf } from './fixtures.ts';

const path = `/api/sites/${site.id}/touchpoints`;
const till = (name: string, revision: number): TouchpointView => ({
  id: 'Till 1',
  name,
  revision,
  seen: false,
  sample: false,
  hidden: false,
  channel: null,
  guide: null,
  pages: [],
});
const list = (...touchpoints: TouchpointView[]) => ({ [`GET ${path}`]: { touchpoints } });

describe('the touchpoints of a site', () => {
  beforeEach(() => speak('en'));
  afterEach(endSession);

  async function show() {
    const element = holdSession('manager').appendChild(document.createElement('touchpoint-settings'));
    await until(() => element.renderRoot.querySelector('add-touchpoints')?.renderRoot.querySelector('ui-field'));
    return element;
  }
  type Form = HTMLElementTagNameMap['ui-rename' | 'add-touchpoints'];
  const fieldOf = (form: Form): UiField => form.renderRoot.querySelector('ui-field')!;
  const type = async (form: Form, text: string): Promise<void> => {
    const field = fieldOf(form);
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await settled();
  };
  const submit = (form: Form): void => form.renderRoot.querySelector('form')!.requestSubmit();

  const rename = async (element: Awaited<ReturnType<typeof show>>) => {
    element.renderRoot.querySelector<HTMLElement>('[data-of="Till 1"]')!.click();
    const opened = await until(() => element.renderRoot.querySelector('ui-rename'));
    await settled();
    return opened;
  };

  it('keep their new name where they were being read before they had it', async () => {
    startFakeApi(list(till('Till 1', 1)));
    const element = await show();
    const form = await rename(element);
    const { held, answer } = heldAnswer();
    const reads = startFakeApi(list(till('Till 1', 1)), held);
    void store.of(touchpointsOf(site.id)).again();
    await until(() => reads[0]);
    startFakeApi({ [`PATCH ${path}`]: till('Back till', 2), ...list(till('Back till', 2)) });
    await type(form, 'Back till');
    submit(form);
    await until(() => !element.renderRoot.querySelector('ui-rename'));
    answer();
    await settled();
    expect(textOf(element)).to.contain('Back till');
  });

  it('stay open where more is typed while the new name is stored', async () => {
    startFakeApi(list(till('Till 1', 1)));
    const element = await show();
    const form = await rename(element);
    const { held, answer } = heldAnswer();
    const calls = startFakeApi({ [`PATCH ${path}`]: till('Back', 2), ...list(till('Back', 2)) }, held);
    await type(form, 'Back');
    submit(form);
    await type(form, 'Back till');
    answer();
    await settled();
    expect(fieldOf(form).value).to.equal('Back till');
    submit(form);
    const patches = () => calls.filter(({ method }) => method === 'PATCH');
    await until(() => patches()[1]);
    expect(patches()[1]!.body).to.deep.equal({ id: 'Till 1', name: 'Back till', base: 2 });
  });

  it('are all there again where they are too few for a search that was typed', async () => {
    const tills = Array.from({ length: 8 }, (_, n) => ({ ...till(`Till ${n}`, 1), id: `Till ${n}` }));
    startFakeApi(list(...tills));
    const element = await show();
    const rows = (): number => element.renderRoot.querySelectorAll('ui-row').length;
    const search = element.renderRoot.querySelector<UiField>('[name=search]')!;
    search.value = 'Till 7';
    search.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect(rows()).to.equal(1);
    store.of(touchpointsOf(site.id)).put(tills.slice(0, 7));
    await element.updateComplete;
    expect([rows(), element.renderRoot.querySelector('[name=search]')]).to.deep.equal([7, null]);
  });

  it('are renamed at the second try where somebody else was faster, who is shown', async () => {
    startFakeApi(list(till('Till 1', 1)));
    const element = await show();
    const form = await rename(element);
    const calls = startFakeApi({ ...list(till('Front till', 2)), [`PATCH ${path}`]: 'conflict' });
    await type(form, 'Back till');
    submit(form);
    await until(() => textOf(form).includes('Front till'));
    await settled();
    expect(fieldOf(form).value).to.equal('Back till');
    submit(form);
    const patches = () => calls.filter(({ method }) => method === 'PATCH');
    await until(() => patches()[1]);
    const [first, second] = patches();
    expect([first!.body, second!.body]).to.deep.equal([
      { id: 'Till 1', name: 'Back till', base: 1 },
      { id: 'Till 1', name: 'Back till', base: 2 },
    ]);
  });

  it('are told of, and only what differs is sent', async () => {
    startFakeApi({ ...list(till('Till 1', 1)), [`GET /api/sites/${site.id}`]: site });
    const element = await show();
    element.renderRoot.querySelector<HTMLElement>('[data-of="edit Till 1"]')!.click();
    const form = await until(() => element.renderRoot.querySelector('place-form'));
    const field = (name: string) => form.renderRoot.querySelector<UiField>(`[name="${name}"]`);
    const guide = await until(() => field('guide.en'));
    guide.value = ' At till 1 ';
    guide.dispatchEvent(new Event('input'));
    const about = { channel: null, guide: { en: 'At till 1' }, pages: [] };
    const calls = startFakeApi({ [`PATCH ${path}`]: { ...till('Till 1', 2), ...about }, ...list(till('Till 1', 2)) });
    form.renderRoot.querySelector('form')!.requestSubmit();
    await until(() => !element.renderRoot.querySelector('place-form'));
    const patches = calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
    expect(patches).to.deep.equal([{ id: 'Till 1', base: 1, guide: { en: 'At till 1' } }]);
  });

  it('are not told of by a page without an address', async () => {
    startFakeApi({ ...list(till('Till 1', 1)), [`GET /api/sites/${site.id}`]: site });
    const element = await show();
    element.renderRoot.querySelector<HTMLElement>('[data-of="edit Till 1"]')!.click();
    const form = await until(() => element.renderRoot.querySelector('place-form'));
    const add = [...form.renderRoot.querySelectorAll<HTMLElement>('ui-button')].find(({ textContent }) =>
      textContent.includes('Add a pattern'),
    );
    add!.click();
    await until(() => form.renderRoot.querySelector('[name="pages.0.value"]'));
    const calls = startFakeApi(list(till('Till 1', 1)));
    form.renderRoot.querySelector('form')!.requestSubmit();
    await until(() => textOf(form).includes('Write an address'));
    expect(calls.filter(({ method }) => method === 'PATCH')).to.deep.equal([]);
  });

  it('that are typed outlive the place, and are emptied where they are what was added', async () => {
    startFakeApi(list());
    const before = await show();
    await type(before.renderRoot.querySelector('add-touchpoints')!, 'Till 1');
    before.remove();
    const element = await show();
    const add = element.renderRoot.querySelector('add-touchpoints')!;
    expect([fieldOf(add).value, textOf(add).includes('left unsaved')]).to.deep.equal(['Till 1', true]);
    const { held, answer } = heldAnswer();
    startFakeApi({ ...list(till('Till 1', 1)), [`POST ${path}`]: { touchpoints: [till('Till 1', 1)] } }, held);
    submit(add);
    await type(add, 'Till 1\nTill 2');
    answer();
    await until(() => element.renderRoot.querySelector('[data-of="Till 1"]'));
    expect(fieldOf(add).value).to.equal('Till 2');
    submit(add);
    await until(() => fieldOf(add).value === '');
    expect(draftsOf('p1').list()).to.deep.equal([]);
  });
});
