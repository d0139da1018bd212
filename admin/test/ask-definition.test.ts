import { expect } from 'chai';
import { csat } from './fixtures.ts';
import { rulesDifference, rulesWords } from '../src/ask/rules-words.ts';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { words as english } from '@huiyin/shared/i18n/admin/ask/en';
import { bookOf, speak } from '../src/language/language.ts';
import type { Rules } from '@huiyin/shared/contract/asking';
import type { Question } from '@huiyin/shared/contract/questions';
import type { SurveyDefinition } from '../src/api/surveys.ts';
import { conditionOf, conditionsOf, withCondition, withScore } from '../src/ask/branches.ts';
import {
  categoriesOfRows,
  rowsOfCategories,
  withLevel,
  withoutRow,
  withRowMoved,
  type Row,
} from '../src/ask/category-rows.ts';
import {
  kindOf,
  mayCopy,
  typesAt,
  withCopy,
  withMoved,
  withoutQuestion,
  withQuestion,
  withType,
} from '../src/ask/definition.ts';
import { changed, redone, startOf, undone } from '../src/ask/edit-history.ts';
import { listFrom } from '../src/ask/rules/attribute-rows.ts';
import { tryAddress } from '../src/ask/rules/page-rows.ts';
import { surveyFaults } from '@huiyin/shared/domain/surveys/survey-faults';
import { startingPoints, inLanguagesOf } from '../src/ask/starting-points/starting-points.ts';
import { templates } from '../src/ask/starting-points/templates.ts';
import { cleaned, differs, missingIn, textsOf, withConsentVersions, withLanguageFrom } from '../src/ask/texts.ts';
import { shownSurvey } from '../src/ask/preview-config.ts';

const score: Question = {
  type: 'csat',
  id: 'score',
  look: 'stars',
  title: { en: 'How was it?', 'zh-CN': '怎么样？' },
  low: { en: 'Bad' },
  high: { en: 'Good' },
  branches: [{ atMost: 2, goTo: 'why' }],
};
const which: Question = {
  type: 'single',
  id: 'which',
  title: { en: 'Which one?' },
  choices: [
    { id: 'a', label: { en: 'A' } },
    { id: 'b', label: { en: 'B' } },
  ],
  branches: [{ choice: 'a', goTo: 'end' }],
};
const why: Question = { type: 'text', id: 'why', title: { en: 'Why?' }, branches: [] };
const draft: SurveyDefinition = { questions: [score, which, why], thanks: [{ text: { en: 'Thanks' } }] };
const order = ({ questions }: SurveyDefinition): string[] => questions.map(({ id }) => id);

describe('the questions of a survey', () => {
  it('give the survey the kind of the first one', () => {
    expect(kindOf(draft)).to.equal('csat');
    expect(kindOf({ questions: [why] })).to.equal('form');
  });

  it('keep that kind: the first may only become what gives the same', () => {
    expect(typesAt(draft, 0, 'csat')).to.deep.equal(['csat']);
    expect(typesAt({ ...draft, questions: [which, why] }, 0, 'form')).to.deep.equal([
      'aspects',
      'single',
      'multiple',
      'text',
    ]);
  });

  it('ask a scale once, and a complaint never beside others', () => {
    expect(typesAt(draft, 3, 'csat'))
      .to.include('nps')
      .and.not.include('csat')
      .and.not.include('complaint');
  });

  it('get an id nobody has when one is added', () => {
    const next = withQuestion(withQuestion(draft, 'text'), 'text');
    expect(new Set(order(next)).size).to.equal(5);
  });

  it('are duplicated beside the original, but not a scale', () => {
    expect(order(withCopy(draft, 1))[2]).to.match(/^q\d+$/);
    expect(mayCopy(draft, 0)).to.equal(false);
    expect(withCopy(draft, 0)).to.equal(draft);
  });

  it('lose the ways to a question that is removed or moved before', () => {
    expect(withoutQuestion(draft, 2).questions[0]?.branches).to.deep.equal([]);
    const moved = withMoved(withMoved(draft, 2, -1), 1, -1);
    expect(order(moved)).to.deep.equal(['why', 'score', 'which']);
    expect(moved.questions[1]?.branches).to.deep.equal([]);
    expect(draft.questions[0]?.branches).to.have.length(1);
  });

  it('keep their words and the ways to them when their kind changes, under a new id', () => {
    const next = withType(draft, 2, 'multiple');
    expect(next.questions[2]?.title).to.deep.equal({ en: 'Why?' });
    expect(next.questions[2]?.id).not.to.equal('why');
    expect(next.questions[0]?.branches[0]?.goTo).to.equal(next.questions[2]?.id);
  });
});

describe('branches', () => {
  it('fit the kind of question', () => {
    expect(conditionsOf(score)).to.include('atMost').and.not.include('choice');
    expect(conditionsOf(which)).to.deep.equal(['choice', 'always']);
    expect(conditionsOf(why)).to.deep.equal(['always']);
  });

  for (const condition of ['atMost', 'atLeast', 'between', 'always'] as const)
    it(`on “${condition}” are read as they were written`, () => {
      const branch = withCondition(score, { goTo: 'end' }, condition);
      expect(conditionOf(branch)).to.equal(condition);
      for (const end of [branch.atLeast, branch.atMost]) if (end !== undefined) expect(end).to.be.within(1, 5);
    });

  it('on a choice begin with the first one', () => {
    expect(withCondition(which, { goTo: 'why' }, 'choice')).to.deep.equal({ choice: 'a', goTo: 'why' });
  });

  it('between two scores never cross', () => {
    expect(withScore({ atLeast: 2, atMost: 3, goTo: 'end' }, 'atLeast', 5)).to.include({ atLeast: 5, atMost: 5 });
  });
});

describe('the texts of a survey', () => {
  it('are counted where a language lacks them, and filled in from another without touching what is there', () => {
    expect(missingIn(draft, 'zh-CN')).to.equal(textsOf(draft).length - 1);
    const next = withLanguageFrom(draft, 'en', 'zh-CN');
    expect(missingIn(next, 'zh-CN')).to.equal(0);
    expect(next.questions[0]?.title).to.deep.equal(score.title);
  });

  it('lose blanks and empty languages when they are saved, and do not count as a change', () => {
    const typed = { ...draft, title: {}, thanks: [{ text: { en: '  Thanks ', ja: '  ' } }] };
    expect(cleaned(typed)).to.deep.equal(draft);
    expect(differs(typed, draft)).to.equal(false);
    expect(differs({ ...draft, thanks: [{ text: { en: 'Thank you' } }] }, draft)).to.equal(true);
  });

  it('raise the number of a consent only when its words change', () => {
    const saved = startingPoints.complaint;
    const [question] = saved.questions;
    if (question?.type !== 'complaint' || !question.consent) throw new Error('no consent');
    const version = (text: Record<string, string>): number | undefined => {
      const consent = { version: 1, text };
      const [next] = withConsentVersions({ ...saved, questions: [{ ...question, consent }] }, saved).questions;
      return next?.type === 'complaint' ? next.consent?.version : undefined;
    };
    expect(version({ ...question.consent.text })).to.equal(1);
    expect(version({ ...question.consent.text, en: 'You may call me.' })).to.equal(2);
  });

  it('show an ellipsis in the preview where nothing is written yet', () => {
    const shown = shownSurvey(withQuestion(draft, 'text'), 'ja', ['en'], 1);
    expect(shown.questions.map(({ title }) => title)).to.deep.equal(['Which one?', 'Why?', '…']);
    expect(shown.kind).to.equal('form');
  });
});

describe('lines of categories', () => {
  const row = (id: string, level: 0 | 1 = 0): Row => ({ id, level, label: { en: id } });
  const rows = [row('delivery'), row('late', 1), row('lost', 1), row('product'), row('broken', 1), row('other')];
  const ids = (list: readonly Row[]): string => list.map(({ id, level }) => (level ? `-${id}` : id)).join(' ');

  it('are a tree of two levels and back', () => {
    const tree = categoriesOfRows(rows);
    expect(tree.map(({ children }) => children.length)).to.deep.equal([2, 1, 0]);
    expect(rowsOfCategories(tree)).to.deep.equal(rows);
  });

  it('move with what is below them', () => {
    expect(ids(withRowMoved(rows, 3, -1))).to.equal('product -broken delivery -late -lost other');
    expect(ids(withRowMoved(rows, 0, 1))).to.equal('product -broken delivery -late -lost other');
    expect(withRowMoved(rows, 5, 1)).to.equal(rows);
  });

  it('pass from one category to the next, but not before the first', () => {
    expect(ids(withRowMoved(rows, 2, 1))).to.equal('delivery -late product -lost -broken other');
    expect(withRowMoved(rows, 1, -1)).to.equal(rows);
  });

  it('go below the line before and out again', () => {
    expect(ids(withLevel(rows, 5, 1))).to.equal('delivery -late -lost product -broken -other');
    expect(withLevel(rows, 0, 1)).to.equal(rows);
  });

  it('never begin with one that is below another', () => {
    expect(ids(withoutRow(rows, 0))).to.equal('late -lost product -broken other');
  });
});

describe('steps of editing', () => {
  it('go back and forth', () => {
    const two = changed(changed(startOf(0), 1), 2);
    expect(undone(two).present).to.equal(1);
    expect(undone(undone(undone(two))).present).to.equal(0);
    expect(redone(undone(two)).present).to.equal(2);
    expect(changed(undone(two), 5).future).to.deep.equal([]);
  });

  it('take typing in one field as one step, and another field as the next', () => {
    const typed = changed(changed(changed(startOf('a'), 'ab', 'x'), 'abc', 'x'), 'abcd', 'y');
    expect(undone(typed).present).to.equal('abc');
    expect(undone(undone(typed)).present).to.equal('a');
  });
});

describe('an address that is tried', () => {
  const glob = [{ match: 'glob', value: '/order/*' }] as const;
  const tries = [
    ['https://shop.example/order/12', 'yes'],
    ['/order/12', 'yes'],
    ['https://shop.example/order/12/paid', 'no'],
    ['order/12', 'no_address'],
    ['https://', 'no_address'],
    ['  ', 'empty'],
  ] as const;
  for (const [typed, verdict] of tries)
    it(`“${typed}” is ${verdict}`, () => expect(tryAddress(glob, typed)).to.equal(verdict));

  it('fits everywhere when there is no pattern', () => expect(tryAddress([], '/any')).to.equal('yes'));
});

describe('a list with commas', () => {
  it('takes western and Chinese ones, each thing once', () => {
    expect(listFrom('gold, platinum，gold、 silver,')).to.deep.equal(['gold', 'platinum', 'silver']);
  });
});

describe('the beginnings of a survey', () => {
  for (const [name, { definition }] of Object.entries(templates)) {
    it(`“${name}” says everything in every language`, () => {
      for (const language of ['en', 'zh-CN', 'zh-TW', 'ja', 'ar'] as const)
        expect(missingIn(definition, language), language).to.equal(0);
    });
    it(`“${name}” can be reached whole, and told apart in every language`, () =>
      expect(surveyFaults(definition.questions, definition.thanks)).to.deep.equal([]));
    it(`“${name}” takes along only the languages of the site`, () => {
      const some = inLanguagesOf(definition, ['ja']);
      expect(missingIn(some, 'ja')).to.equal(0);
      expect(missingIn(some, 'en')).to.equal(textsOf(definition).length);
    });
  }
});

describe('rules in a sentence', () => {
  afterEach(() => speak('en'));

  const none = { ...csat.rules, triggers: [] };
  const some: Rules = {
    triggers: [{ on: 'exit' }],
    pages: [{ match: 'prefix', value: '/order/' }],
    percent: 20,
    languages: ['ja'],
    devices: ['phone'],
    attributes: [{ name: 'tier', oneOf: ['gold'] }],
    everyDays: null,
    quota: 50,
    from: '2026-12-01',
    until: '2026-12-31',
  };
  for (const name of Object.keys(some) as (keyof Rules)[])
    it(`tell “${name}” where it alone differs, either way`, () => {
      const other = { ...none, [name]: some[name] };
      const said = [rulesDifference(other, none, english), rulesDifference(none, other, english)];
      for (const one of said) expect(one).to.not.equal('');
      expect(said[0]).to.not.equal(said[1]);
    });

  it('tell nothing where none differs', () => expect(rulesDifference(some, { ...some }, english)).to.equal(''));

  it('are set in Chinese with blanks around foreign words, and only there', async () => {
    await speak('zh-CN');
    const attributes = [
      { name: 'tier', oneOf: ['gold', 'platinum'] },
      { name: 'tier', oneOf: ['金卡', '白金卡'] },
    ];
    const pages = ['/', '/order/*'].map((value) => ({ match: 'glob' as const, value }));
    const told = rulesWords(
      { ...csat.rules, triggers: [{ on: 'exit' }], pages, languages: ['ja', 'en'], attributes },
      bookOf(ask),
    );
    for (const part of [
      'tier 为 gold 或 platinum',
      'tier 为金卡或白金卡',
      '页面 / 或 /order/*',
      '页面语言为日语或英语',
    ])
      expect(told).to.contain(part);
  });
});
