import { describe, expect, it } from 'vitest';
import type { AskedQuestion } from './asked-question.ts';
import { checkAnswers } from './check-answers.ts';

const questions: AskedQuestion[] = [
  { id: 'score', type: 'csat' },
  { id: 'q2', type: 'nps' },
  { id: 'q3', type: 'single', choices: [{ id: 'slow' }, { id: 'price' }] },
  { id: 'q4', type: 'multiple', choices: [{ id: 'slow' }, { id: 'price' }] },
  { id: 'q5', type: 'aspects', aspects: [{ id: 'speed' }, { id: 'care' }] },
  { id: 'q6', type: 'text' },
];

describe('answers', () => {
  it('to every kind of question pass when they fit, and so does what was never asked', () => {
    const answers = {
      q2: 0,
      q3: 'slow',
      q4: ['price', 'slow'],
      q5: { speed: 1, care: 5 },
      q6: 'Quick',
      reasons: ['x'],
      order_number: 'A-1',
      wish: 'refund',
      reach_by: 'phone',
      consent_version: 2,
      other: { a: 1 },
      score: 'not a question here',
    };
    expect(checkAnswers(questions, answers)).toEqual([]);
  });

  it.each<[field: string, given: unknown]>([
    ['q2', 11],
    ['q2', -1],
    ['q2', 4.5],
    ['q2', '9'],
    ['q2', true],
    ['q3', 'late'],
    ['q3', ['slow']],
    ['q3', 1],
    ['q4', 'slow'],
    ['q4', ['slow', 'late']],
    ['q4', [1]],
    ['q4', { slow: 1 }],
    ['q5', {}],
    ['q5', []],
    ['q5', 'speed'],
    ['q5', { speed: 6 }],
    ['q5', { speed: '4' }],
    ['q5', { mood: 4 }],
    ['q5', null],
    ['q6', 7],
    ['q6', ['text']],
    ['reasons', { a: 1 }],
    ['reasons', 3],
    ['order_number', 12],
    ['wish', ['refund']],
    ['reach_by', 1],
    ['consent_version', '1'],
    ['consent_version', 0],
  ])('are refused by name: %s cannot be %j', (field, given) => {
    expect(checkAnswers(questions, { [field]: given })).toMatchObject([{ field: `answers.${field}` }]);
  });

  it('to a form are checked from its first question on', () => {
    const form: AskedQuestion[] = [{ id: 'first', type: 'single', choices: [{ id: 'a' }] }];
    expect(checkAnswers(form, { first: 'b' })).toMatchObject([{ field: 'answers.first' }]);
  });

  it('named like what every object has are no choice', () => {
    expect(checkAnswers(questions, { q3: 'constructor', q5: { toString: 3 } })).toHaveLength(2);
  });
});
