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
});
