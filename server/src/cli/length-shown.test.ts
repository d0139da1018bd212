import { expect, it } from 'vitest';
import { lengthShown } from './length-shown.ts';

it.each([
  [0, 'en', '0 sec'],
  [600_000, 'en', '10 min'],
  [5_400_000, 'en', '1 hr 30 min'],
  [90_061_000, 'en', '1 day 1 hr 1 min 1 sec'],
  [600_000, 'zh-CN', '10 分钟'],
  [7_200_000, 'zh-TW', '2 小時'],
])('writes %i ms in %s', (ms, language, shown) => {
  expect(lengthShown(ms, language)).toBe(shown);
});
