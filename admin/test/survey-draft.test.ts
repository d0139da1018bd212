import { expect } from 'chai';
import { loadWords } from '../src/language/language.ts';
import { LitElement } from 'lit';
import type { SurveyView } from '../src/api/surveys.ts';
import { SurveyDraft } from '../src/ask/survey-draft.ts';
import { draftsOf } from '../src/drafts.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi, stopFakeApi } from './fake-api.ts';
import { csat, site } from './fixtures.ts';

const drafts = draftsOf('somebody');
const thanks = ['thanks', 0, 'text'];
const saved = (version: number, text: object): SurveyView =>
  ({ ...csat, version, definition: { ...csat.definition, thanks: [{ text }] } }) as SurveyView;
const [one, two] = [saved(1, { en: 'Thanks' }), saved(2, { en: 'Thanks', ja: 'どうも' })];
const merged = { en: 'Thanks a lot', ja: 'どうも' };

class Edits extends LitElement {
  readonly draft = new SurveyDraft(this);
}
customElements.define('edits-survey', Edits);

function begin(survey: SurveyView): SurveyDraft {
  const { draft } = document.body.appendChild(new Edits());
  draft.begin(drafts, site, survey, false);
  return draft;
}
const said = (draft: SurveyDraft): unknown => draft.definition.thanks[0]?.text;

before(() => loadWords());

describe('a survey that is edited', () => {
  afterEach(() => {
    document.querySelectorAll('edits-survey').forEach((element) => element.remove());
    drafts.dropAll();
    stopFakeApi();
  });

  it('takes in a version that arrives before it is saved, and says so', () => {
    const draft = begin(one);
    draft.editing.set(thanks, { en: 'Thanks a lot' });
    draft.follow(two, 'Mei');
    expect(said(draft)).to.deep.equal(merged);
    expect(draft.newer).to.deep.equal({ version: 2, by: 'Mei', clashes: [] });
    draft.undo();
    expect(said(draft)).to.deep.equal(two.definition.thanks[0]?.text);
  });

  it('takes in what the same person does in another tab, but for what is done here', () => {
    const draft = begin(one);
    draft.editing.set(thanks, { en: 'Thanks a lot' });
    const elsewhere = saved(1, { en: 'Thank you', ja: 'どうも' }).definition;
    drafts.keep(`survey csat ${site.id}`, { base: 1, of: one.definition, definition: elsewhere });
    dispatchEvent(new StorageEvent('storage', { key: null }));
    expect(said(draft)).to.deep.equal(merged);
    draft.undo();
    expect(said(draft)).to.deep.equal({ en: 'Thanks a lot' });
  });

  it('says who saved a version that it found', async () => {
    const draft = begin(one);
    draft.editing.set(thanks, { en: 'Thanks a lot' });
    startFakeApi({
      [`GET /api/sites/${site.id}/surveys/csat/versions/2`]: { version: 2, createdBy: 'Mei' },
    });
    draft.follow(two);
    await until(() => draft.newer?.by === 'Mei');
  });

  it('is the newest version, without a word, where nothing was changed', () => {
    const draft = begin(one);
    draft.follow(two);
    expect([said(draft), draft.newer, draft.isChanged]).to.deep.equal([
      two.definition.thanks[0]?.text,
      undefined,
      false,
    ]);
  });

  it('takes in what was saved while it was left, and goes on saying so', () => {
    begin(one).editing.set(thanks, { en: 'Thanks a lot' });
    const draft = begin(two);
    expect([said(draft), draft.newer?.clashes]).to.deep.equal([merged, []]);
    draft.follow(saved(3, { en: 'Thank you', ja: 'どうも' }));
    expect([said(draft), draft.newer?.clashes]).to.deep.equal([merged, [['thanks', 'up to all', 'text', 'en']]]);
    expect(begin(saved(3, { en: 'Thank you', ja: 'どうも' })).newer).to.include({ version: 3 });
  });

  it('kept by an earlier release, which did not keep what it was made of, stands against what is there', () => {
    const { definition } = saved(1, { en: 'Thanks a lot' });
    drafts.keep(`survey csat ${site.id}`, { base: 1, definition });
    const draft = begin(two);
    expect([said(draft), draft.newer?.clashes]).to.deep.equal([merged, [['thanks', 'up to all', 'text', 'en']]]);
  });

  it('keeps what is typed on while it is saved', async () => {
    const draft = begin(one);
    draft.editing.set(thanks, { en: 'Thanks a lot' });
    startFakeApi({ [`POST /api/sites/${site.id}/surveys/csat/versions`]: saved(2, { en: 'Thanks a lot' }) });
    const saving = draft.save();
    draft.editing.set(thanks, { en: 'Thanks a lot!' });
    expect((await saving)?.isOurs).to.equal(true);
    expect([said(draft), draft.isChanged, draft.newer]).to.deep.equal([{ en: 'Thanks a lot!' }, true, undefined]);
  });

  it('comes back when it was discarded by mistake, with what was saved since', () => {
    const draft = begin(one);
    draft.editing.set(thanks, { en: 'Thanks a lot' });
    const undo = draft.discard();
    expect([said(draft), draft.isChanged]).to.deep.equal([{ en: 'Thanks' }, false]);
    draft.follow(two);
    undo();
    expect(said(draft)).to.deep.equal(merged);
  });
});
