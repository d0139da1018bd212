import { describe, expect, it } from 'vitest';
import type { AskedQuestion } from './asked-question.ts';
import { fitAnswers } from './fit-answers.ts';

const questions: AskedQuestion[] = [
  { id: 'score', type: 'csat' },
  { id: 'again', type: 'nps' },
  { id: 'most', type: 'single', choices: [{ id: 'slow' }, { id: 'price' }] },
  { id: 'also', type: 'multiple', choices: [{ id: 'slow' }, { id: 'price' }] },
  { id: 'parts', type: 'aspects', aspects: [{ id: 'speed' }, { id: 'care' }] },
  { id: 'said', type: 'text' },
];

describe('further answers', () => {
  it('that fit are kept as they are, with nothing to tell', () => {
    const answers = { again: 9, most: 'slow', also: [], parts: { care: 5 }, said: 'Fine' };
    const own = { reasons: ['x'], wish: 'refund', again_reasons: ['x'], again_comment: 'Why not' };
    expect(fitAnswers(questions, { ...answers, ...own })).toEqual({ answers: { ...answers, ...own }, misfits: [] });
    expect(fitAnswers([], {})).toEqual({ answers: {}, misfits: [] });
  });

  it.each<[name: string, given: unknown, kept: unknown, lost: unknown]>([
    ['again', 11, undefined, 11],
    ['most', 'late', undefined, 'late'],
    ['most', 'constructor', undefined, 'constructor'],
    ['also', ['slow', 'late', 'never'], ['slow'], ['late', 'never']],
    ['also', ['late'], undefined, ['late']],
    ['also', 'slow', undefined, 'slow'],
    ['parts', { speed: 6, care: 4 }, { care: 4 }, { speed: 6 }],
    ['parts', { mood: 3 }, undefined, { mood: 3 }],
    ['parts', {}, undefined, {}],
    ['parts', 3, undefined, 3],
    ['said', 3, undefined, 3],
    ['reasons', 3, undefined, 3],
    ['consent_version', 'yes', undefined, 'yes'],
    ['said_comment', 'x', 'x', 'x'],
    ['own', { anything: 3 }, { anything: 3 }, { anything: 3 }],
    ['score', 4, 4, 4],
  ])('of %s that are %j are kept as %j, and the misfit is %j', (name, given, kept, lost) => {
    const { answers, misfits } = fitAnswers(questions, { said: 'Beside', [name]: given });
    const beside = name === 'said' ? {} : { said: 'Beside' };
    expect(answers).toEqual({ ...beside, ...(kept !== undefined && { [name]: kept }) });
    expect(misfits).toEqual([{ name, value: lost }]);
  });

  it('to a form are fitted from its first question on', () => {
    const form: AskedQuestion[] = [{ id: 'first', type: 'single', choices: [{ id: 'a' }] }];
    expect(fitAnswers(form, { first: 'b' })).toEqual({ answers: {}, misfits: [{ name: 'first', value: 'b' }] });
  });
});
