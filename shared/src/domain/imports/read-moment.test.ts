import { describe, expect, it } from 'vitest';
import { instantOf } from '../time/instant-of.ts';
import type { DateOrder } from './read-date.ts';
import { momentBy, readMoment, voteOnOrder } from './read-moment.ts';

const stored = (cell: string, order: DateOrder | null = null, zone: string | null = 'Asia/Shanghai') => {
  const reading = readMoment(cell);
  return reading && momentBy(reading, { order, zone });
};
const orderOf = (...cells: string[]) => {
  const vote = voteOnOrder();
  for (const cell of cells) vote.see(readMoment(cell)!);
  return vote.order();
};

describe('a moment', () => {
  it.each([
    // With an offset.
    ['2025-07-01T09:30:00+0800', '2025-07-01T01:30:00.000Z'],
    ['2025-07-01T09:30:00.000+0000', '2025-07-01T09:30:00.000Z'],
    ['2025-07-01T09:30+08:00', '2025-07-01T01:30:00.000Z'],
    ['2025-07-01T09:30Z', '2025-07-01T09:30:00.000Z'],
    ['2025-07-01 09:30:00 UTC', '2025-07-01T09:30:00.000Z'],
    ['2025-07-01 09:30:00+05:45', '2025-07-01T03:45:00.000Z'],
    ['2025-07-01 09:30:00-08', '2025-07-01T17:30:00.000Z'],
    ['2025/03/05 3:25:52 PM GMT+8', '2025-03-05T07:25:52.000Z'],
    ['Tue, 1 Jul 2025 09:30:00 +0300', '2025-07-01T06:30:00.000Z'],
    ['Tue Jul 01 2025 09:30:00 GMT+0800 (China Standard Time)', '2025-07-01T01:30:00.000Z'],
    ['Tue Jul  1 09:30:00 UTC 2025', '2025-07-01T09:30:00.000Z'],
    // By the clocks of a zone.
    ['2025-07-01T09:30:00', '2025-07-01T01:30:00.000Z'],
    ['2025/1/3 8:00', '2025-01-03T00:00:00.000Z'],
    ['2025/07/01 上午 9:30:00', '2025-07-01T01:30:00.000Z'],
    ['2025/3/5 下午 3:25:52', '2025-03-05T07:25:52.000Z'],
    ['2025年7月1日下午3:05', '2025-07-01T07:05:00.000Z'],
    ['2025年7月1日 9时30分', '2025-07-01T01:30:00.000Z'],
    ['2025. 7. 1. 오후 3:05', '2025-07-01T07:05:00.000Z'],
    ['30/12/2023 03:00:00 p. m.', '2023-12-30T07:00:00.000Z'],
    ['01/Jun/25 12:05 AM', '2025-05-31T16:05:00.000Z'],
    ['01/Jun/25 12:05 PM', '2025-06-01T04:05:00.000Z'],
    ['03.02.2025 10:05', '2025-02-03T02:05:00.000Z'],
    ['20241130 235136', '2024-11-30T15:51:36.000Z'],
    ['20250701093000', '2025-07-01T01:30:00.000Z'],
    // Seconds, milliseconds and days that were counted.
    ['1751361000', '2025-07-01T09:10:00.000Z'],
    ['1751361000000', '2025-07-01T09:10:00.000Z'],
    ['45839.3958', '2025-07-01T01:29:57.000Z'],
    ['45839', '2025-07-01'],
    // Bare days.
    ['2025-07-01', '2025-07-01'],
    ['20250701', '2025-07-01'],
    ['2025年7月1日', '2025-07-01'],
    ['２０２５／７／１', '2025-07-01'],
    ['01-Jul-25', '2025-07-01'],
    ['01-Jul-95', '1995-07-01'],
    ['Jul 1, 2025', '2025-07-01'],
    ['1 de julio de 2025', '2025-07-01'],
    ['12. März 2025', '2025-03-12'],
    ['7/7/2025', '2025-07-07'],
    ['13/1/2025', '2025-01-13'],
  ])('%s is %s', (cell, moment) => expect(stored(cell)).toBe(moment));

  it.each([
    '',
    'yesterday',
    '2025-13-01',
    '2025-02-30',
    '2025-07-01 25:00',
    '13:00 PM x',
    '27:31:07',
    '5',
    '70.5',
    '99999',
  ])('%j is none', (cell) => expect(readMoment(cell)).toBeNull());

  it('without an offset or a zone is left to whoever stores it', () =>
    expect(stored('2025-07-01 09:30', null, null)).toBe('2025-07-01T09:30:00.000'));

  it.each([
    // Skipped, as much later; shown twice, the first.
    ['Europe/Berlin', '2026-03-29T02:30:00Z', '2026-03-29T01:30:00Z'],
    ['Europe/Berlin', '2026-10-25T02:30:00Z', '2026-10-25T00:30:00Z'],
    ['America/New_York', '2026-03-08T02:30:00Z', '2026-03-08T07:30:00Z'],
    ['America/New_York', '2026-11-01T01:30:00Z', '2026-11-01T05:30:00Z'],
    ['Asia/Kathmandu', '2026-11-01T01:30:00Z', '2026-10-31T19:45:00Z'],
  ])('in %s at %s of the clocks is %s', (zone, shown, instant) =>
    expect(instantOf(Date.parse(shown), zone)).toBe(Date.parse(instant)),
  );
});

describe('day and month', () => {
  it.each([
    [['3/5/2025', '13/5/2025'], 'dmy'],
    [['3/5/2025', '5/13/2025'], 'mdy'],
    [['03.05.2025'], 'dmy'],
    [['3/5/2025', '4/6/2025'], null],
    [['13/5/2025', '5/13/2025'], 'any'],
    [['13/5/2025', '5/13/2025', '3/5/2025'], null],
    [['22-04-15', '21-12-09'], null],
    [['22-04-15', '31-12-99'], 'dmy'],
    [['99-04-15'], 'ymd'],
    [['2025-05-03', '2025/06/04', '7/7/2025'], 'any'],
    [['2025-05-03', '01-Jul-25', '1751361000'], 'any'],
  ])('of %j stand as %s', (cells, order) => expect(orderOf(...cells)).toBe(order));

  it('are read by the order, and not without one', () => {
    expect([stored('3/5/2025', 'dmy'), stored('3/5/2025', 'mdy'), stored('3/5/2025')]).toEqual([
      '2025-05-03',
      '2025-03-05',
      null,
    ]);
    expect(stored('13/5/2025', 'mdy')).toBeNull();
  });
});
