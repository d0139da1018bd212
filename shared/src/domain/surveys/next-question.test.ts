import { expect, test } from 'vitest';
import { nextQuestion } from './next-question.ts';

const questions = [
  {
    id: 'a',
    branches: [
      { atMost: 2, goTo: 'c' },
      { atLeast: 5, goTo: 'end' },
      { choice: 'late', goTo: 'd' },
    ],
  },
  { id: 'b', branches: [{ goTo: 'd' }] },
  { id: 'c', branches: [{ atLeast: 2, choice: 'x', goTo: 'end' }] },
  { id: 'd', branches: [{ goTo: 'a' }] },
];

test.each([
  ['a score below the bound branches', 'a', 1, 'c'],
  ['the bound itself belongs to the branch', 'a', 2, 'c'],
  ['a score between the bounds goes on in order', 'a', 3, 'b'],
  ['a branch may end the survey', 'a', 5, undefined],
  ['a single choice branches', 'a', 'late', 'd'],
  ['one of several choices branches', 'a', ['rude', 'late'], 'd'],
  ['another choice goes on in order', 'a', 'rude', 'b'],
  ['a question left out goes on in order', 'a', undefined, 'b'],
  ['zero is a score', 'a', 0, 'c'],
  ['a branch without a condition always holds', 'b', undefined, 'd'],
  ['both conditions of a branch must hold', 'c', 2, 'd'],
  ['a branch backward ends, it never loops', 'd', 1, undefined],
  ['after an unknown question comes the first', 'zzz', 1, 'a'],
])('%s', (_, id, answer, next) => {
  expect(nextQuestion(questions, id, answer)?.id).toBe(next);
});
