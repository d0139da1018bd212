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
  ])('%j is %s of 5', (cell, score) => expect(by(cell)).toMatchObject({ score }));

  it.each(['10', '0', '6/5', '120%', '-1'])('%j is off the scale', (cell) => expect(by(cell)).toBeNull());
  it.each(['blah', '30秒', '2025-01-01', '1-5'])('%j is none', (cell) => expect(by(cell)).toBeNull());
  it.each(['', 'N/A', '(空)', '-', 'Offered', '未填写'])('%j says nothing', (cell) =>
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

  it('is what somebody says it is', () =>
    expect(by('Meh', five, 'csat', false, new Map([['Meh', 2]]))).toEqual({ score: 2, exact: true }));

  it('of NPS may be the name of a group, and of no other kind', () => {
    expect(by('Promoter', { worst: 0, best: 10 }, 'nps')).toEqual({ group: 'promoter' });
    expect(by('贬损者', { worst: 0, best: 10 }, 'nps')).toEqual({ group: 'detractor' });
    expect(by('Promoter')).toBeNull();
  });
});

describe('a column of scores', () => {
  it('tells its range, its words, and what is no score', () => {
    const { read, filled, words, groups, twoWords, range } = surveyOf('1', '9', 'Good', '', 'what?');
    expect([read, filled, words, groups, twoWords, range()]).toEqual([3, 4, 1, 0, true, { least: 1, most: 9 }]);
  });

  it('is reversed where words and numbers run against one another', () => {
    expect(surveyOf('1 : Muy satisfecho/a', '2', '5 : Muy insatisfecho/a').reversed).toBe(true);
    expect(surveyOf('5 - Very satisfied', '1 - Very dissatisfied').reversed).toBe(false);
    expect(surveyOf('1', '2').reversed).toBe(false);
  });
});
