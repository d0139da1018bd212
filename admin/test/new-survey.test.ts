import { expect } from 'chai';
import '../src/ask/new-survey.ts';
import { speak } from '../src/language/language.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi } from './fake-api.ts';
import { anywhereIn, csat, endSession, holdSession, site, textOf } from './fixtures.ts';

describe('a new survey', () => {
  beforeEach(() => speak('en'));
  afterEach(endSession);

  it('is seen before it is made, with its rules, and is made with both, in the languages of the site', async () => {
    const calls = startFakeApi({
      [`GET /api/sites/${site.id}/categories`]: { categories: [], revision: 0 },
      [`POST /api/sites/${site.id}/surveys`]: { ...csat, slug: 'page-feedback-2' },
    });
    const element = holdSession('owner').appendChild(document.createElement('new-survey'));
    Object.assign(element, { site, taken: ['page-feedback'] });
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLInputElement>('input[value=page-feedback]')!.click();
    await until(() => textOf(element).includes('After scrolling 70%, on /help/…, 50% of visitors'));
    const widget = await until(() => anywhereIn<HTMLElement>(element.renderRoot, 'huiyin-survey'));
    await until(() => widget.shadowRoot!.textContent.includes('Was this page helpful?'));

    const made = new Promise<string>((done) =>
      element.addEventListener('made', (event) => done((event as CustomEvent<{ slug: string }>).detail.slug)),
    );
    element.renderRoot.querySelector('form')!.requestSubmit();
    expect(await made).to.equal('page-feedback-2');
    const sent = calls.find(({ method }) => method === 'POST')!.body as {
      slug: string;
      on: boolean;
      rules: { pages: unknown; everyDays: number };
      definition: { questions: { title: object }[] };
    };
    expect([sent.slug, sent.on, sent.rules.everyDays]).to.deep.equal(['page-feedback-2', false, 30]);
    expect(sent.rules.pages).to.deep.equal([{ match: 'prefix', value: '/help/' }]);
    expect(Object.keys(sent.definition.questions[0]!.title)).to.deep.equal(['en', 'zh-CN']);
  });
});
