import { expect } from 'chai';
import type { Question } from '@huiyin/shared/contract/questions';
import type { Editing } from '../src/ask/editing.ts';
import '../src/ask/survey-editor.ts';
import { write } from '../src/ask/path.ts';
import { speak } from '../src/language/language.ts';
import { keepFocus } from '../src/ui/kept-focus.ts';
import { until } from '../../tests/kit/until.ts';
import { anywhereIn, csat, endSession, focused, holdSession, site, textOf } from './fixtures.ts';

const text = (id: string): Question => ({ type: 'text', id, title: { en: `About ${id}` }, branches: [] });
const complaint: Editing['draft'] = {
  questions: [
    {
      type: 'complaint',
      id: 'complaint',
      title: { en: 'Tell us more' },
      branches: [],
      categoriesTitle: { en: 'About' },
      categories: [],
      orderNumber: false,
      wishes: [],
      commentLabel: { en: 'What happened?' },
      attachments: false,
      contact: true,
    },
  ],
  thanks: [{ text: { en: 'Thanks' } }],
};

describe('survey-editor', () => {
  let stopKeeping: () => void;
  beforeEach(async () => {
    await speak('en');
    stopKeeping = keepFocus();
  });
  afterEach(() => {
    stopKeeping();
    endSession();
  });

  /** A survey of a rating and some texts, as it is while it is edited. */
  async function edited(ids: readonly string[] = [], faults: Editing['faults'] = []) {
    const element = document.createElement('survey-editor');
    const take = (draft: Editing['draft']): void => {
      element.editing = { ...element.editing, draft };
    };
    const { definition, kind } = csat;
    element.editing = {
      draft: { ...definition, questions: [...definition.questions, ...ids.map(text)] },
      saved: definition,
      kind,
      language: 'en',
      languages: ['en', 'zh-CN'],
      faults,
      disabled: false,
      set: (path, value) => take(write(element.editing.draft, path, value)),
      replace: take,
    };
    Object.assign(element, { site, complaint });
    holdSession('owner').append(element);
    await element.updateComplete;
    const widget = () => anywhereIn<HTMLElement>(element.renderRoot, 'huiyin-survey')!.shadowRoot!;
    const named = (name: string) =>
      until(() =>
        [...widget().querySelectorAll<HTMLElement>('button')].find(
          (one) => one.textContent.trim() === name || one.ariaLabel?.startsWith(name),
        ),
      );
    return { element, widget, press: async (name: string) => (await named(name)).click() };
  }
  const order = (element: HTMLElementTagNameMap['survey-editor']): string[] =>
    element.editing.draft.questions.map(({ id }) => id);

  it('moves a question by its button: the cursor stays on it, and the ear hears where it is', async () => {
    const { element } = await edited(['a', 'b', 'c']);
    const card = element.renderRoot.querySelectorAll('question-card')[3]!;
    const up = [...card.renderRoot.querySelectorAll('ui-button')].find((one) => textOf(one).includes('About c” up'))!;
    up.focus();
    up.click();
    await until(() => textOf(element).includes('Now question 3 of 4'));
    expect(order(element)).to.deep.equal(['score', 'a', 'c', 'b']);
    await until(() => up.matches(':focus-within, :focus') && up.isConnected);
    up.click();
    await until(() => textOf(element).includes('Now question 2 of 4'));
    // It cannot go before the rating, which gives the survey its kind; so the cursor stands beside.
    await until(() => focused()?.closest('ui-button, button') ?? focused());
    expect(order(element)).to.deep.equal(['score', 'c', 'a', 'b']);
  });

  it('moves a way up and takes it away by its buttons, and the cursor goes along', async () => {
    const { element } = await edited(['a', 'b']);
    const [low, high] = [
      { atMost: 2, goTo: 'b' },
      { atLeast: 4, goTo: 'end' },
    ];
    element.editing.set(['questions', 0, 'branches'], [low, high]);
    await element.updateComplete;
    const card = element.renderRoot.querySelector('question-card')!;
    const named = (name: string) =>
      until(() => [...card.renderRoot.querySelectorAll('ui-button')].find((one) => textOf(one).includes(name)));
    const ways = () => element.editing.draft.questions[0]!.branches;
    const up = await named('Move way 2 up');
    up.focus();
    up.click();
    expect(ways()).to.deep.equal([high, low]);
    const first = await named('Move way 1 up');
    await until(() => first.matches(':focus-within, :focus'));
    (await named('Remove way 1')).click();
    expect(ways()).to.deep.equal([low]);
  });

  it('shows in the preview what is edited at the step somebody is at, and leads on as the widget does', async () => {
    const { element, widget, press } = await edited();
    await press('2 of 5');
    await press('Send');
    await until(() => widget().querySelector('.thanks')?.textContent.includes('Thank you'));
    element.editing.set(['thanks', 0, 'text'], { en: 'We are sorry' });
    await until(() => widget().querySelector('.thanks')?.textContent.includes('We are sorry'));
    await press('Yes, please');
    await until(() => widget().querySelector('[name=text]'));
    await press('Back');
    await until(() => widget().querySelector('.thanks'));
    element.editing.set(['offersAnswer'], false);
    const again = anywhereIn<HTMLElement>(element.renderRoot, 'survey-preview')!.shadowRoot!.querySelector(
      'ui-button',
    )!;
    again.click();
    await until(() => !widget().querySelector('.thanks'));
    await press('1 of 5');
    await press('Send');
    await until(() => widget().querySelector('.thanks'));
    expect(textOf(widget())).not.to.include('Would you like an answer?');
  });

  it('lists what was refused beside the preview, as the way to it', async () => {
    const faults = [
      { field: 'questions.1.title', message: 'must have at least one language' },
      { field: 'thanks.0.text', message: 'must have at least one language' },
    ];
    const { element } = await edited(['a'], faults);
    const ways = [...element.renderRoot.querySelectorAll<HTMLElement>('[role=note] ui-button')];
    expect(ways.map(textOf).map((said) => said.split(':')[0]!.trim())).to.deep.equal(['Question 2', 'At the end']);
    const field = (): string | null | undefined =>
      (focused()?.getRootNode() as ShadowRoot | undefined)?.host?.getAttribute('name');
    ways[0]!.click();
    await until(() => field() === 'questions.1.title');
    ways[1]!.click();
    await until(() => field() === 'thanks.0.text');
  });
});
