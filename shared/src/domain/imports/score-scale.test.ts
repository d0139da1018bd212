import { describe, expect, it } from 'vitest';
import type { Kind } from '../scales.ts';
import { scoreBy, type SourceScale } from './score-scale.ts';
import { surveyScores } from './survey-scores.ts';

const five: SourceScale = { worst: 1, best: 5 };
const by = (cell: string, scale = five, kind: Kind = 'csat', twoWords = false, values = new Map<string, number>()) =>
  scoreBy(cell, { kind, scale, twoWords, values });
const surveyOf = (...cells: string[]) => {
  const survey = surveyScores();
  for (const cell of cells) survey.see(cell);
  return survey;
};

describe('a score', () => {
  it.each([
    ['5', 5],
    ['5.0', 5],
    ['5,0', 5],
    [' 4 ', 4],
    ['8/10', 4],
    ['1/10', 1],
    ['5/5', 5],
    ['★★★★☆', 4],
    ['⭐⭐⭐⭐⭐', 5],
    ['非常满意', 5],
    ['非常滿意', 5],
    ['满意', 4],
    ['どちらともいえない', 3],
    ['大変不満', 1],
    ['Very satisfied', 5],
    ['5 - Very satisfied', 5],
    ['s-star5', 5],
    ['５', 5],
    ['5分', 5],
    ['100%', 5],
    ['0 %', 1],
    ['Extremely satisfied', 5],
    ['Good', 4],
    ['4.5', 5],
    ['3.4', 3],
    ['五星', 5],
    ['两颗星', 2],
    ['四星级', 4],
    ['三分', 3],
    ['3颗星', 3],
    ['FOUR', 4],
    ['Two stars', 2],
    ['5分（非常满意）', 5],
    ['非常满意（5分）', 5],
    ['Very dissatisfied (1)', 1],
    ['B. 满意', 4],
    ['1、非常不满意', 1],
    ['E、非常不满意', 1],
    ['超赞', 5],
    ['☹️', 2],
  ])('%j is %s of 5', (cell, score) => expect(by(cell)).toMatchObject({ score }));

  it.each<[language: string, words: readonly string[]]>([
    [
      'en',
      [
        'Very dissatisfied',
        'Somewhat dissatisfied',
        'Neither satisfied nor dissatisfied',
        'Satisfied',
        'Very satisfied',
      ],
    ],
    ['zh-CN', ['非常不满意', '不满意', '一般', '满意', '非常满意']],
    ['zh-TW', ['非常不滿意', '不太滿意', '普通', '尚滿意', '非常滿意']],
    ['ja', ['とても不満', 'やや不満', 'どちらとも言えない', 'やや満足', 'とても満足']],
    ['faces', ['😡', '🙁', '😐', '🙂', '😀']],
    ['ko', ['매우 불만족', '불만족', '보통이다', '만족', '매우 만족']],
    [
      'ru',
      ['Очень недоволен', 'Скорее не удовлетворён', 'Нейтрально', 'Скорее удовлетворена', 'Полностью удовлетворён'],
    ],
    ['de', ['Sehr unzufrieden', 'Eher unzufrieden', 'Teils/teils', 'Zufrieden', 'Sehr zufrieden']],
    ['fr', ['Très insatisfaite', 'Insatisfait', 'Ni satisfait ni insatisfait', 'Plutôt satisfaite', 'Très satisfait']],
    ['es', ['Nada satisfecha', 'Insatisfecho', 'Ni satisfecho ni insatisfecho', 'Algo satisfecho', 'Muy satisfecha']],
    ['pt', ['Muito insatisfeita', 'Insatisfeito', 'Nem satisfeito nem insatisfeito', 'Satisfeita', 'Muito satisfeito']],
    [
      'it',
      [
        'Per niente soddisfatta',
        'Poco soddisfatto',
        'Né soddisfatto né insoddisfatto',
        'Soddisfatta',
        'Molto soddisfatto',
      ],
    ],
    ['ease in pt', ['Muito difícil', 'Difícil', 'Neutro', 'Fácil', 'Muito fácil']],
    [
      'agreement in ru',
      ['Полностью не согласен', 'Не согласна', 'Затрудняюсь ответить', 'Согласен', 'Полностью согласна'],
    ],
    [
      'agreement in es',
      ['Totalmente en desacuerdo', 'En desacuerdo', 'Indiferente', 'De acuerdo', 'Totalmente de acuerdo'],
    ],
  ])('has words from 1 to 5 in %s', (_, words) =>
    expect(words.map((word) => [word, by(word)])).toEqual(
      words.map((word, i) => [word, { score: i + 1, exact: true }]),
    ),
  );

  it.each(['10', '十分', '0', '6/5', '120%', '-1'])('%j is off the scale', (cell) => expect(by(cell)).toBeNull());
  it.each([
    'blah',
    '一般般般',
    '二',
    '一点',
    '四點',
    'four of us',
    'A. 中国',
    'Shenzhen (5)',
    '30秒',
    '2025-01-01',
    '1-5',
  ])('%j is none', (cell) => expect(by(cell)).toBeNull());
  it.each(['', 'N/A', '(空)', '-', 'Offered', '未填写', '未评价', '不适用'])('%j says nothing', (cell) =>
    expect(by(cell)).toEqual({ score: null }),
  );

  it('says whether it was rounded', () =>
    expect([by('4'), by('4.5')]).toEqual([
      { score: 4, exact: true },
      { score: 5, exact: false },
    ]));

  it.each<[string, SourceScale, Kind, number]>([
    ['10', { worst: 0, best: 10 }, 'csat', 5],
    ['0', { worst: 0, best: 10 }, 'csat', 1],
    ['5', { worst: 0, best: 10 }, 'csat', 3],
    ['十分', { worst: 0, best: 10 }, 'nps', 10],
    ['1', { worst: 1, best: 10 }, 'nps', 0],
    ['1', { worst: 5, best: 1 }, 'csat', 5],
    ['80', { worst: 0, best: 100 }, 'csat', 4],
    ['4', { worst: 1, best: 5 }, 'ces', 6],
  ])('%s of %j is as %s %s', (cell, scale, kind, score) => expect(by(cell, scale, kind)).toMatchObject({ score }));

  it('of a column with a good and a bad word alone is the best or the worst', () =>
    expect([by('Good', five, 'csat', true), by('Bad with comment', five, 'csat', true)]).toMatchObject([
      { score: 5 },
      { score: 1 },
    ]));

  it('of a word between a good and a bad one is the middle', () =>
    expect(['好评', '中评', '差评'].map((word) => by(word, five, 'csat', true))).toMatchObject([
      { score: 5 },
      { score: 3 },
      { score: 1 },
    ]));

  it('is what somebody says it is', () =>
    expect(by('Meh', five, 'csat', false, new Map([['Meh', 2]]))).toEqual({ score: 2, exact: true }));

  it('of NPS may be the name of a group, and of no other kind', () => {
    expect(by('Promoter', { worst: 0, best: 10 }, 'nps')).toEqual({ group: 'promoter' });
    expect(by('贬损者', { worst: 0, best: 10 }, 'nps')).toEqual({ group: 'detractor' });
    expect(by('Neutros', { worst: 0, best: 10 }, 'nps')).toEqual({ group: 'passive' });
    expect(by('Сторонники', { worst: 0, best: 10 }, 'nps')).toEqual({ group: 'promoter' });
    expect(by('비추천자', { worst: 0, best: 10 }, 'nps')).toEqual({ group: 'detractor' });
    expect(by('Promoter')).toBeNull();
  });
});

describe('a column of scores', () => {
  it('tells its range, its words, and what is no score', () => {
    const { read, filled, words, groups, twoWords, range } = surveyOf('1', '9', 'Good', '', 'what?');
    expect([read, filled, words, groups, twoWords, range()]).toEqual([3, 4, 1, 0, true, { least: 1, most: 9 }]);
  });

  it.each([
    [['十分', '非常满意', '满意'], 2, null],
    [['十分', '五分'], 1, { least: 5, most: 5 }],
    [['十分', '八分'], 2, { least: 8, most: 10 }],
  ])('of %j has %s that are read, from and to %j', (cells, read, range) => {
    const survey = surveyOf(...cells);
    expect([survey.read, survey.range()]).toEqual([read, range]);
  });

  it('is reversed where words and numbers run against one another', () => {
    expect(surveyOf('1 : Muy satisfecho/a', '2', '5 : Muy insatisfecho/a').reversed).toBe(true);
    expect(surveyOf('5 - Very satisfied', '1 - Very dissatisfied').reversed).toBe(false);
    expect(surveyOf('1', '2').reversed).toBe(false);
  });
});
