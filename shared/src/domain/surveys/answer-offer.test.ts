import { expect, test } from 'vitest';
import { kinds } from '../scales.ts';
import { answerUpTo } from './answer-offer.ts';

const upTo = (offersAnswer?: boolean) =>
  Object.fromEntries(kinds.map((kind) => [kind, answerUpTo({ kind, definition: { offersAnswer } })]));

test.each([
  ['that does not say', undefined, { csat: 2, nps: 6, ces: 3, need_met: 1 }],
  ['that offers it', true, { csat: 2, nps: 6, ces: 3, need_met: 1 }],
  ['that does not', false, {}],
])('an answer is offered after a low score of a survey %s', (_, said, expected) => {
  expect(upTo(said)).toEqual(expected);
});
