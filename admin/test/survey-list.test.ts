import { expect } from 'chai';
import type { SurveyView } from '../src/api/surveys.ts';
import '../src/ask/survey-list.ts';
import { speak } from '../src/language/language.ts';
import { keepFocus } from '../src/ui/kept-focus.ts';
import '../src/ui/ui-toasts.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi, type Answers } from './fake-api.ts';
import { csat, endSession, focused, holdSession, site, textOf } from './fixtures.ts';

const path = `/api/sites/${site.id}/surveys`;
const listed = (...slugs: string[]): SurveyView[] => slugs.map((slug) => ({ ...csat, slug, position: 100 }));

describe('the surveys of a site', () => {
  let toasts: HTMLElement;
  beforeEach(async () => {
    await speak('en');
    toasts = document.body.appendChild(document.createElement('ui-toasts'));
  });
  afterEach(() => {
    endSession();
    toasts.remove();
  });

  async function shown(answers: Answers) {
    const calls = startFakeApi(answers);
    const holder = holdSession('owner');
    const element = holder.appendChild(document.createElement('survey-list'));
    Object.assign(element, { site, surveys: listed('nps', 'csat', 'after') });
    element.addEventListener('ordered', (event) => (element.surveys = (event as CustomEvent).detail));
    await element.updateComplete;
    const names = (): string[] => [...element.renderRoot.querySelectorAll('code')].map((one) => one.textContent);
    expect(names()).to.deep.equal(['nps', 'csat', 'after']);
    return { calls, names, element };
  }

  async function moveUp(answers: Answers) {
    const all = await shown(answers);
    [...all.element.renderRoot.querySelectorAll('ui-row')].at(-1)!.querySelector('ui-button')!.click();
    return all;
  }

  it('say their answers of 30 days, and the response rate or why there is none', async () => {
    const of = (survey: string, more: object = {}): object => ({
      survey,
      answers: 1,
      shown: 0,
      answered: 0,
      dismissed: 0,
      rate: null,
      ...more,
    });
    const rate = { value: 0.15, low: 0.1071, high: 0.2061 };
    const surveys = [
      of('nps', { answers: 1200, shown: 200, answered: 30, rate }),
      of('csat', { shown: 4 }),
      of('after', { shown: 10, answered: 11 }),
    ];
    const { element } = await shown({
      [`GET /api/sites/${site.id}/asks`]: { from: '2026-10-24', to: '2026-11-22', counted: true, surveys },
    });
    await until(() => textOf(element).includes('answers in 30 days'));
    expect(textOf(element)).to.contain('Response rate = answered ÷ shown');
    for (const line of [
      '1,200 answers in 30 days · response rate 15.0% (95% CI 10.7–20.6%) of 200 shown',
      '1 answer in 30 days · shown 4 times: too few for a response rate',
      '1 answer in 30 days · no response rate: more answered than shown',
    ])
      expect(textOf(element)).to.contain(line);
  });

  it('say it where how they were received cannot be read', async () => {
    const { element } = await shown({ [`GET /api/sites/${site.id}/asks`]: 'internal' });
    await until(() => element.renderRoot.querySelector('ui-error'));
  });

  it('of equal places stand as the server has them, and are put in another order by one call', async () => {
    const { calls, names } = await moveUp({ [`PUT ${path}/order`]: { surveys: listed('nps', 'after', 'csat') } });
    await until(() => names()[1] === 'after');
    expect(calls.flatMap(({ body }) => body ?? [])).to.deep.equal([
      { base: ['nps', 'csat', 'after'], slugs: ['nps', 'after', 'csat'] },
    ]);
  });

  it('are moved by keys too; the cursor goes along, and the ear hears where to', async () => {
    const stopKeeping = keepFocus();
    const { calls, names, element } = await shown({
      [`PUT ${path}/order`]: { surveys: listed('csat', 'nps', 'after') },
    });
    const link = element.renderRoot.querySelector<HTMLElement>('ui-row a.name')!;
    const press = (key: string): boolean =>
      link.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, composed: true }));
    link.focus();
    press('ArrowUp');
    press('ArrowDown');
    await until(() => names()[0] === 'csat');
    expect(calls.flatMap(({ body }) => body ?? [])).to.deep.equal([
      { base: ['nps', 'csat', 'after'], slugs: ['csat', 'nps', 'after'] },
    ]);
    await until(() => textOf(element).includes('is now 2 of 3'));
    await until(() => focused() === link);
    expect(link.closest('ui-row')!.querySelector('code')!.textContent).to.equal('nps');
    stopKeeping();
  });

  it('are shown as somebody else put them meanwhile, who was faster', async () => {
    const { names } = await moveUp({
      [`PUT ${path}/order`]: 'conflict',
      [`GET ${path}`]: { surveys: listed('after', 'csat', 'nps') },
    });
    await until(() => names()[0] === 'after');
    expect(textOf(toasts)).to.contain('meanwhile');
  });

  it('are no conflict where they stand as they were to', async () => {
    const { names } = await moveUp({
      [`PUT ${path}/order`]: 'conflict',
      [`GET ${path}`]: { surveys: listed('nps', 'after', 'csat') },
    });
    await until(() => names()[1] === 'after');
    expect(toasts.shadowRoot!.querySelector('.toast')).to.equal(null);
  });
});
