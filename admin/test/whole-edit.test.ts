import { expect } from 'chai';
import type { CategoryList } from '../src/api/categories.ts';
import type { TeamList } from '../src/api/teams.ts';
import '../src/categories/category-settings.ts';
import { draftsOf } from '../src/drafts.ts';
import { speak } from '../src/language/language.ts';
import { trimmedTeams } from '../src/teams/teams-draft.ts';
import '../src/teams/team-settings.ts';
import type { UiField } from '../src/ui/ui-field.ts';
import '../src/ui/ui-toasts.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { heldAnswer, startFakeApi, type Answers } from './fake-api.ts';
import { endSession, holdSession, site, textOf } from './fixtures.ts';

const categoryList = (name: string, revision: number): CategoryList => ({
  categories: [{ id: 'delivery', label: { en: name }, retired: false, earlier: [] }],
  revision,
  languages: ['en'],
});
const teamList = (name: string, revision: number): TeamList => ({
  departments: [{ id: 'd1', name, retired: false, sample: false }],
  teams: [],
  categories: {},
  revision,
});
const at = `/api/sites/${site.id}`;
const around: Answers = {
  [`GET ${at}/people`]: { members: [], invitations: [] },
  [`GET ${at}/categories`]: categoryList('Delivery', 1),
};

for (const [tag, path, list] of [
  ['category-settings', `${at}/categories`, categoryList],
  ['team-settings', `${at}/teams`, teamList],
] as const)
  describe(`${tag}, saved as one whole`, () => {
    let toasts: HTMLElementTagNameMap['ui-toasts'];
    beforeEach(async () => {
      await speak('en');
      toasts = document.body.appendChild(document.createElement('ui-toasts'));
    });
    afterEach(() => {
      endSession();
      toasts.remove();
    });

    async function show() {
      startFakeApi({ ...around, [`GET ${path}`]: list('Delivery', 1) });
      const holder = holdSession('manager');
      const element = holder.appendChild(document.createElement(tag));
      const parts = (): ParentNode => element.renderRoot.querySelector('choice-rows')?.renderRoot ?? element.renderRoot;
      const fields = (): UiField[] => [...parts().querySelectorAll<UiField>('ui-field')];
      await until(() => fields()[0]);
      const type = async (text: string): Promise<void> => {
        const field = fields()[0]!;
        field.value = text;
        field.dispatchEvent(new Event('input'));
        await settled();
      };
      const submit = (): void => element.renderRoot.querySelector('form')!.requestSubmit();
      const save = async (text: string): Promise<void> => {
        startFakeApi({ ...around, [`PUT ${path}`]: list(text, 2), [`GET ${path}`]: list(text, 2) });
        await type(text);
        submit();
        await until(() => textOf(toasts).includes('Undo'));
        await settled();
      };
      const add = async (): Promise<void> => {
        const buttons = [...parts().querySelectorAll('ui-button')];
        buttons.find(({ textContent }) => textContent.includes('Add'))!.click();
        await settled();
      };
      return { element, fields, type, submit, save, add };
    }
    const undo = async (): Promise<void> => {
      const buttons = [...toasts.renderRoot.querySelectorAll('ui-button')];
      buttons.find(({ textContent }) => textContent.startsWith('Undo'))!.click();
      await settled();
    };
    const kept = (): string[] => draftsOf('p1').list();

    it('keeps what is typed on while it is sent, as an edit of what is saved', async () => {
      const { fields, type, submit } = await show();
      const { held, answer } = heldAnswer();
      const calls = startFakeApi({ ...around, [`PUT ${path}`]: list('Parcels', 2) }, held);
      await type('Parcels');
      submit();
      await type('Parcels and post');
      answer();
      await until(() => textOf(toasts).includes('Undo'));
      await settled();
      expect([fields()[0]!.value, kept().length]).to.deep.equal(['Parcels and post', 1]);
      submit();
      await until(() => calls.filter(({ method }) => method === 'PUT')[1]);
      expect(calls.filter(({ method }) => method === 'PUT')[1]!.body).to.include({ base: 2 });
    });

    it('keeps by Undo what was typed since, also where that could not be saved yet', async () => {
      const { fields, save, add } = await show();
      await save('Parcels');
      expect(kept()).to.deep.equal([]);
      await add();
      expect(fields().map(({ value }) => value)).to.deep.equal(['Parcels', '']);
      const calls = startFakeApi({
        ...around,
        [`PUT ${path}`]: list('Delivery', 3),
        [`GET ${path}`]: list('Delivery', 3),
      });
      await undo();
      await until(() => calls.find(({ method }) => method === 'PUT'));
      await settled();
      expect(calls.find(({ method }) => method === 'PUT')!.body).to.include({ base: 2 });
      expect([fields().map(({ value }) => value), kept().length]).to.deep.equal([['Delivery', ''], 1]);
    });

    it('takes back by Undo what nothing was typed after', async () => {
      const { fields, save } = await show();
      await save('Parcels');
      startFakeApi({ ...around, [`PUT ${path}`]: list('Delivery', 3), [`GET ${path}`]: list('Delivery', 3) });
      await undo();
      await until(() => fields()[0]?.value === 'Delivery');
      expect(kept()).to.deep.equal([]);
    });

    it('says that Undo was refused, also once it has been left', async () => {
      const { element, save } = await show();
      await save('Parcels');
      element.remove();
      startFakeApi({ ...around, [`PUT ${path}`]: 'forbidden' });
      await undo();
      await until(() => textOf(toasts).includes('Your role does not allow this'));
    });

    it('saves beside what a colleague changed besides, without a word', async () => {
      const { fields, submit, add } = await show();
      await add();
      fields()[1]!.value = 'Packaging';
      fields()[1]!.dispatchEvent(new Event('input'));
      await settled();
      let asked = 0;
      const calls = startFakeApi({
        ...around,
        get [`PUT ${path}`]() {
          return asked++ ? list('Theirs', 3) : 'conflict';
        },
        [`GET ${path}`]: list('Theirs', 2),
      });
      submit();
      await until(() => textOf(toasts).includes('Undo'));
      const sent = calls.filter(({ method }) => method === 'PUT').map(({ body }) => JSON.stringify(body));
      expect(
        sent.map((body) => [body.includes('"base":1'), body.includes('Theirs'), body.includes('Packaging')]),
      ).to.deep.equal([
        [true, false, true],
        [false, true, true],
      ]);
    });

    it('names what a colleague changed too, and puts mine in its place only when it is saved again', async () => {
      const { element, fields, type, submit } = await show();
      await type('Mine');
      const calls = startFakeApi({ ...around, [`PUT ${path}`]: 'conflict', [`GET ${path}`]: list('Theirs', 2) });
      submit();
      await until(() => textOf(element).includes('You both changed'));
      expect(textOf(element).replaceAll(/[\u2068\u2069]/g, '')).to.include('You both changed: Mine.');
      expect(fields()[0]!.value).to.equal('Mine');
      expect(calls.filter(({ method }) => method === 'PUT').length).to.equal(1);
    });

    it('puts the cursor into the name that is missing', async () => {
      const { fields, submit, add } = await show();
      await add();
      submit();
      await until(() => fields()[1]!.error && fields()[1]!.matches(':focus-within'));
    });
  });

describe('teams as they are sent', () => {
  it('have no blanks around their names, and are whole: the server leaves out who and what is gone', () => {
    const draft = {
      departments: [{ id: 'd1', name: ' Stores ' }],
      teams: [{ id: 't2', name: 'Nights ', departmentId: 'gone', members: ['left'] }],
      categories: { delivery: 'd1', price: 'gone' },
    };
    expect(trimmedTeams(draft)).to.deep.equal({
      ...draft,
      departments: [{ id: 'd1', name: 'Stores' }],
      teams: [{ id: 't2', name: 'Nights', departmentId: 'gone', members: ['left'] }],
    });
  });
});
