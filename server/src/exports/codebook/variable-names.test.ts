import { expect, it } from 'vitest';
import { variableNames } from './variable-names.ts';

it.each([
  [
    ['answers.why', 'contact.email'],
    ['answers.why', 'contact.email'],
  ],
  [
    ['answers.Why', 'answers.why'],
    ['answers.Why', 'answers.why_2'],
  ],
  [
    ['1st', '_x', '物流', 'a b.'],
    ['v1st', 'v_x', 'v__', 'a_b_'],
  ],
  [
    [`attributes.${'a'.repeat(64)}`, `attributes.${'a'.repeat(63)}b`],
    [`attributes.${'a'.repeat(48)}`, `attributes.${'a'.repeat(48)}_2`],
  ],
])('%j are %j to SPSS and R', (wanted, names) => {
  expect(wanted.map(variableNames())).toEqual(names);
});
