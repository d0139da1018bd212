import { expect, it } from 'vitest';
import { visible } from './visible.ts';

it.each([
  ['\u001b]0;owned\u0007\u001b[2J', String.raw`\u001b]0;owned\u0007\u001b[2J`],
  ['one\r\ntwo\ttabbed\u2028three', String.raw`one\u000d\u000atwo\u0009tabbed\u2028three`],
  ['\u009b31mred\u007f', String.raw`\u009b31mred\u007f`],
  ['\u202ecod.exe', String.raw`\u202ecod.exe`],
  ['Anders, “茶花”, דנה 👍🏽', 'Anders, “茶花”, דנה 👍🏽'],
])('%j is shown as %s', (text, shown) => {
  expect(visible(text)).toBe(shown);
});
