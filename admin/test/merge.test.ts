import { words as ask } from '@huiyin/shared/i18n/admin/ask/en';
import { expect } from 'chai';
import type { SurveyDefinition } from '../src/api/surveys.ts';
import { byId, merge } from '../src/merge.ts';
import { mergeDefinitions, placesOf } from '../src/ask/merge-definitions.ts';
import { newId } from '../src/ask/path.ts';
import { csat } from './fixtures.ts';

const items = (ids: string): object[] => [...ids].map((id) => ({ id }));
const [a, b, c] = items('abc');
const [longA, otherA] = [
  { id: 'a', text: { en: 'A' } },
  { id: 'a', text: { ja: 'あ' } },
];

describe('what two people made of one thing', () => {
  const rows: [what: string, base: unknown, mine: unknown, theirs: unknown, both: unknown, clashes?: string[]][] = [
    ['is mine where only I changed it', 1, 2, 1, 2],
    ['is theirs where only they did', 1, 1, 2, 2],
    ['is no clash where both did the same', 1, 2, 2, 2],
    ['is mine, and said, where both changed it', { n: 1 }, { n: 2 }, { n: 3 }, { n: 2 }, ['n']],
    ['has the texts of both', { en: 'x' }, { en: 'y' }, { en: 'x', ja: 'や' }, { en: 'y', ja: 'や' }],
    [
      'has the texts of both where there were none',
      {},
      { t: { en: 'y' } },
      { t: { ja: 'や' } },
      { t: { en: 'y', ja: 'や' } },
    ],
    ['lacks what either took away', { x: 1, y: 2, z: 3 }, { x: 1, z: 3 }, { y: 2, z: 3 }, { z: 3 }],
    ['is said where mine is gone and theirs another', { x: 1 }, {}, { x: 2 }, {}, ['x']],
    ['has the new items of both, each behind what it was put behind', [a], items('ma'), items('at'), items('mat')],
    ['has new items at the same place', [a], items('am'), items('at'), items('amt')],
    ['lacks an item that either took away', [a, b, c], [a, c], [b, c], [c]],
    ['keeps an item they changed and I took away', [a, b], [b], [longA, b], [longA, b]],
    ['keeps mine, and says so, where they took it away', [a, b], [longA, b], [b], [longA, b], ['a']],
    ['has both changes of one item', [a], [longA], [otherA], [{ id: 'a', text: { en: 'A', ja: 'あ' } }]],
    ['is in my order where I moved something', [a, b, c], [c, a, b], [a, b, c], [c, a, b]],
    ['is in their order where only they did', [a, b], items('abm'), [b, a], items('bma')],
    ['is in my order, and says so, where both did', [a, b, c], [b, a, c], [c, a, b], [b, a, c], ['']],
    ['has the texts that either added, and none that either took away', ['a', 'b'], ['b', 'x'], ['a', 't'], ['x', 't']],
    ['is as a whole where its items have no names', [1, 2], [1, 3], [0, 2], [1, 3], ['']],
    ['is as a whole where two items have one name', [a, a], [a], [a, a, a], [a], ['']],
  ];
  for (const [what, base, mine, theirs, both, clashes = []] of rows)
    it(what, () => {
      const merged = merge(base, mine, theirs, byId);
      expect(merged.value).to.deep.equal(both);
      expect(merged.clashes.map((path) => path.join('.'))).to.deep.equal(clashes);
    });
});

describe('what two people made of a survey', () => {
  const base = csat.definition;
  const [score] = base.questions as [SurveyDefinition['questions'][number]];
  const text = (id: string) => ({ type: 'text' as const, id, title: { en: id }, branches: [] });
  const and = (question: object, ...others: SurveyDefinition['questions']): SurveyDefinition =>
    ({ ...base, questions: [{ ...score, ...question }, ...others] }) as SurveyDefinition;

  it('has the questions of both, which are called otherwise', () => {
    const [mine, theirs] = [newId('q', []), newId('q', [])];
    const { value, clashes } = mergeDefinitions(base, and({}, text(mine)), and({}, text(theirs)));
    expect(value.questions.map(({ id }) => id)).to.deep.equal(['score', mine, theirs]);
    expect(clashes).to.deep.equal([]);
  });

  it('has no way to a question the other one took away', () => {
    const before = and({}, text('why'));
    const mine = and({ branches: [{ atMost: 2, goTo: 'why' }] }, text('why'));
    expect(mergeDefinitions(before, mine, base).value).to.deep.equal(base);
  });

  it('has the way to a question that the other one took away, where it stays because I changed it, and the other way round', () => {
    const way = { atLeast: 4, goTo: 'why' };
    const other = { atMost: 2, goTo: 'end' };
    const before = and({ branches: [way, other] }, text('why'));
    const changed = and({ branches: [way, other] }, { ...text('why'), title: { en: 'Why so?' } });
    const without = and({ branches: [other] });
    for (const [mine, theirs] of [
      [changed, without],
      [without, changed],
    ] as const)
      expect(mergeDefinitions(before, mine, theirs).value).to.deep.equal(changed);
  });

  it('thanks by score, the lower first, whoever wrote them', () => {
    const thanks = (atMost: number, words: string) => [{ atMost, text: { en: words } }, ...base.thanks];
    const [mine, theirs] = [
      { ...base, thanks: thanks(3, 'Hm') },
      { ...base, thanks: thanks(1, 'Oh') },
    ];
    const { value } = mergeDefinitions(base, mine, theirs);
    expect(value.thanks.map(({ atMost }) => atMost)).to.deep.equal([1, 3, undefined]);
    const all = (texts: object) => ({ ...base, thanks: [{ text: texts }] });
    const both = mergeDefinitions(base, all({ en: 'Thanks!' }), all({ ...base.thanks[0]?.text, ja: 'どうも' })).value;
    expect(both.thanks[0]?.text).to.deep.equal({ en: 'Thanks!', ja: 'どうも' });
  });

  it('says where mine stands against theirs, until it is as theirs', () => {
    const mine = and({ title: { ...score.title, en: 'Mine' }, look: 'faces' });
    const theirs = and({ title: { ...score.title, en: 'Theirs' }, look: 'stars' });
    const { value, clashes } = mergeDefinitions(base, mine, theirs);
    expect(value).to.deep.equal(mine);
    expect(placesOf(clashes, value, theirs, ask)).to.have.members(['Question 1 (English)', 'Question 1']);
    expect(placesOf(clashes, and({ title: theirs.questions[0]?.title }), theirs, ask)).to.deep.equal(['Question 1']);
  });
});
