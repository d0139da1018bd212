import { expect } from 'chai';
import { html, render } from 'lit';
import type { SurveyView } from '../src/api/surveys.ts';
import '../src/ask/survey-versions.ts';
import { loadWords } from '../src/language/language.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi, stopFakeApi } from './fake-api.ts';
import { csat, site } from './fixtures.ts';

const many = { ...csat, version: 60 } as SurveyView;
const version = (n: number) => ({
  version: n,
  definition: csat.definition,
  answers: 0,
  createdAt: '2026-11-21T09:30:00.000Z',
  createdBy: null,
});
const versions = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, i) => version(from - i));

before(() => loadWords());

describe('the versions of a survey', () => {
  afterEach(() => {
    render(html``, document.body);
    stopFakeApi();
  });

  it('are fifty, and those before them once they are asked for', async () => {
    const path = `GET /api/sites/${site.id}/surveys/csat/versions`;
    startFakeApi({ [path]: { versions: versions(60, 11), nextCursor: '11' } });
    render(html`<survey-versions .site=${site} .survey=${many} disabled></survey-versions>`, document.body);
    const root = document.querySelector('survey-versions')!.renderRoot as ShadowRoot;
    const rows = () => root.querySelectorAll('ui-row').length;
    await until(() => rows() === 50);
    const calls = startFakeApi({ [path]: { versions: versions(10, 1), nextCursor: null } });
    root.querySelector<HTMLElement>('.card > ui-button')!.click();
    await until(() => rows() === 60);
    expect(calls.map((call) => call.path)).to.deep.equal([`/api/sites/${site.id}/surveys/csat/versions?cursor=11`]);
    expect(root.querySelector('.card > ui-button')).to.equal(null);
  });

  it('say what each changed, against any other, and are given to be the draft', async () => {
    const [question] = csat.definition.questions;
    const asking = (en: string) => ({ ...csat.definition, questions: [{ ...question!, title: { en } }] });
    const all = ['How is it?', 'How is it?', 'How was it?'].map((en, n) => ({
      ...version(n + 1),
      definition: asking(en),
    }));
    const path = `GET /api/sites/${site.id}/surveys/csat/versions`;
    const each = Object.fromEntries(all.map((one) => [`${path}/${one.version}`, one]));
    startFakeApi({ [path]: { versions: all.toReversed(), nextCursor: null }, ...each });
    const survey = { ...csat, version: 3, definition: asking('How was it?') } as SurveyView;
    render(html`<survey-versions .site=${site} .survey=${survey}></survey-versions>`, document.body);
    const element = document.querySelector('survey-versions')!;
    const rows = await until(() => {
      const found = [...(element.renderRoot as ShadowRoot).querySelectorAll<HTMLElement>('ui-row')];
      return found.length === 3 && found;
    });
    expect(rows.map((row) => /\d+ changes?/.exec(row.textContent)?.[0])).to.deep.equal([
      '1 change',
      '0 changes',
      undefined,
    ]);
    const told = await until(() => element.renderRoot.querySelector('version-changes')?.renderRoot as ShadowRoot);
    await until(() => told.querySelector('li'));
    const line = told.querySelector('li')!;
    expect(line.textContent.trim()).to.match(/^Question 1, Question \(English\)/);
    expect(['del', 'ins'].map((tag) => line.querySelector(tag)!.textContent)).to.deep.equal([
      'How is it?',
      'How was it?',
    ]);
    const taken: number[] = [];
    element.addEventListener('take', (event) => taken.push((event as CustomEvent<{ version: number }>).detail.version));
    const buttons = [...rows[2]!.querySelectorAll<HTMLElement>('ui-button')];
    buttons.find(({ textContent }) => textContent.includes('Use version 1 again'))!.click();
    buttons.find(({ textContent }) => textContent.includes('Look at version 1'))!.click();
    await until(() => told.textContent.includes('It was the first version.'));
    expect(taken).to.deep.equal([1]);
  });
});
