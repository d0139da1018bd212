import { expect, it } from 'vitest';
import { readMoment } from '../imports/read-moment.ts';
import { readPeriod } from './read-period.ts';

it.each([
  ['2026-09', 'month 2026-09-01'],
  ['2026/9', 'month 2026-09-01'],
  ['2026.09', 'month 2026-09-01'],
  ['2026 9', 'month 2026-09-01'],
  ['202609', 'month 2026-09-01'],
  ['09/2026', 'month 2026-09-01'],
  ['２０２６年９月', 'month 2026-09-01'],
  ['2026年9月份', 'month 2026-09-01'],
  ['2026년 9월', 'month 2026-09-01'],
  ['Sep 2026', 'month 2026-09-01'],
  ['September, 2026', 'month 2026-09-01'],
  ['août 2026', 'month 2026-08-01'],
  ['Sep-26', 'month 2026-09-01'],
  ['2026-W36', 'week 2026-08-31'],
  ['2026W01', 'week 2025-12-29'],
  ['2026-W53', 'week 2026-12-28'],
  ['W36 2026', 'week 2026-08-31'],
  ['2026年第36周', 'week 2026-08-31'],
  ['2026-Q3', 'quarter 2026-07-01'],
  ['Q4 2026', 'quarter 2026-10-01'],
  ['2026年第三季度', 'quarter 2026-07-01'],
  ['2026', 'year 2026-01-01'],
  ['2026年', 'year 2026-01-01'],
  ['2026年度', 'year 2026-01-01'],
])('%s is a %s, and no moment', (text, is) => {
  const { of, first } = readPeriod(text)!;
  expect(`${of} ${first}`).toBe(is);
  expect(readMoment(text)).toBeNull();
});

it.each(['', '2026-13', '2026-00', '2025-W53', '2026-W00', '2026-Q5', '1989', '2100', '20', '2026-09-01', 'soon 2026'])(
  '“%s” is no period',
  (text) => expect(readPeriod(text)).toBeNull(),
);
