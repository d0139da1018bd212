import { expect, it } from 'vitest';
import { kindOfSurvey, type AskedQuestion } from './asked-question.ts';
import { marksOf } from './marks.ts';

const questions: AskedQuestion[] = [
  { id: 'score', type: 'csat' },
  { id: 'again', type: 'nps' },
  { id: 'why', type: 'single', choices: [{ id: 'slow' }] },
  { id: 'also', type: 'multiple', choices: [{ id: 'slow' }, { id: 'price' }] },
  { id: 'parts', type: 'aspects', aspects: [{ id: 'speed' }, { id: 'care' }] },
  { id: 'words', type: 'text' },
];

it('answers to further questions are marked by what they count for', () => {
  const answers = {
    score: 4,
    again: 0,
    why: 'slow',
    also: ['price', 'slow', 'price'],
    parts: { care: 5 },
    words: 'Thanks',
    reasons: ['slow'],
    other: 9,
  };
  expect(marksOf(questions, answers)).toEqual([
    ['nps', '', 0],
    ['answered', 'why', -1],
    ['choice', 'why.slow', -1],
    ['answered', 'also', -1],
    ['choice', 'also.price', -1],
    ['choice', 'also.slow', -1],
    ['answered', 'parts', -1],
    ['aspect', 'parts.care', 5],
    ['answered', 'words', -1],
  ]);
});

it('the first question of a form is answered by name, that of any other survey is not', () => {
  const [csat, nps] = questions as [AskedQuestion, AskedQuestion];
  expect(marksOf([nps, csat], { again: 9, score: 1 })).toEqual([['csat', '', 1]]);
  expect(marksOf([questions[5]!, nps], { words: 'x', again: 9 })).toEqual([
    ['answered', 'words', -1],
    ['nps', '', 9],
  ]);
});

it('a survey is of the kind of its first question', () => {
  expect(questions.map((q) => kindOfSurvey([q]))).toEqual(['csat', 'nps', 'form', 'form', 'form', 'form']);
  expect(kindOfSurvey([{ type: 'complaint' }])).toBe('complaint');
});
