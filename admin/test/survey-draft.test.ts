import { expect } from 'chai';
import type { SurveyDefinition, SurveyTexts } from '../src/api/surveys.ts';
import { emptyText, newChoiceId, trimmed, withChoices, withLabel, withLanguage, withText } from '../src/ask/draft.ts';

const texts = (question: string): SurveyTexts => ({
  question,
  low: 'Low',
  high: 'High',
  choicesTitle: 'Why?',
  choices: [
    { id: 'slow', label: `${question} slow` },
    { id: 'price', label: `${question} price` },
  ],
  commentLabel: 'More?',
  thanks: 'Thanks',
});
const draft: SurveyDefinition = { texts: { en: texts('How?'), 'zh-CN': texts('如何？') } };

describe('a survey draft', () => {
  it('changes a text in one language and leaves what it began from alone', () => {
    const next = withText(draft, 'en', { question: 'Well?' });
    expect(next.texts.en?.question).to.equal('Well?');
    expect(next.texts['zh-CN']?.question).to.equal('如何？');
    expect(draft.texts.en?.question).to.equal('How?');
  });

  it('changes the choices of all languages alike', () => {
    const next = withChoices(draft, (choices) => choices.filter(({ id }) => id !== 'slow'));
    expect(Object.values(next.texts).map(({ choices }) => choices.map(({ id }) => id))).to.deep.equal([
      ['price'],
      ['price'],
    ]);
  });

  it('names a choice in one language only', () => {
    const next = withLabel(draft, 'zh-CN', 'slow', '太慢');
    expect(next.texts['zh-CN']?.choices[0]).to.deep.equal({ id: 'slow', label: '太慢' });
    expect(next.texts.en?.choices[0]?.label).to.equal('How? slow');
  });

  it('begins a language from the first one', () => {
    expect(withLanguage(draft, 'zh-TW').texts['zh-TW']).to.deep.equal(texts('How?'));
  });

  it('gives a new choice an id that no language has', () => {
    expect(newChoiceId(draft)).to.equal('choice_3');
    const taken = withChoices(draft, (choices) => [...choices, { id: 'choice_4', label: 'x' }]);
    expect(newChoiceId(taken))
      .to.match(/^choice_\d+$/)
      .and.not.equal('choice_4');
  });

  it('finds the first empty text, in whatever language it is', () => {
    expect(emptyText(draft, 'csat')).to.equal(undefined);
    expect(emptyText(withLabel(draft, 'zh-CN', 'price', ' '), 'csat')).to.deep.equal({
      language: 'zh-CN',
      field: 'choice price',
    });
    expect(emptyText(withText(draft, 'en', { low: '' }), 'nps')).to.deep.equal({ language: 'en', field: 'low' });
  });

  it('needs no words at the ends of a complaint', () => {
    expect(emptyText(withText(draft, 'en', { low: '', high: '' }), 'complaint')).to.equal(undefined);
  });

  it('loses the blanks around its texts and keeps those within', () => {
    expect(trimmed(withText(draft, 'en', { question: '  How  was it? ' })).texts.en?.question).to.equal('How  was it?');
  });
});
