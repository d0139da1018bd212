import { expect, it } from 'vitest';
import { readNumber } from './read-number.ts';

it.each<[string, number | null, boolean?]>([
  ['1234', 1234],
  ['1,234', 1234],
  ['1,234,567', 1_234_567],
  ['1.234.567', 1_234_567],
  ['1,5', 1.5],
  ['1.5', 1.5],
  ['.5', 0.5],
  ['1.234', 1.234],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ["1'234", 1234],
  ['1 234,5', 1234.5],
  ['１２３', 123],
  ['¥1,200.50', 1200.5],
  ['-€3.20', -3.2],
  ['1200元', 1200],
  ['−12', -12],
  ['82 %', 82, true],
  ['0.5%', 0.5, true],
  ['12 orders', null],
  ['1,23,4', null],
  ['1e-7', 1e-7],
  ['-1.25E-05', -0.0000125],
  ['1,5E-5', 0.000015],
  ['5e-7%', 5e-7, true],
  ['1e9', null],
  ['1.2346E+11', null],
  ['12e-7', null],
  ['', null],
  ['%', null],
])('%s is the number %s', (cell, value, isPercent = false) => {
  expect(readNumber(cell)).toEqual(value === null ? null : { value, isPercent });
});
