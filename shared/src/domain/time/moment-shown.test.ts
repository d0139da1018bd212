import { expect, it } from 'vitest';
import { momentShown } from './moment-shown.ts';

it.each([
  ['2025-07-01T01:30:00.000Z', 'Asia/Shanghai', '2025-07-01 09:30'],
  ['2025-07-01T09:30:05+08:00', 'Asia/Shanghai', '2025-07-01 09:30:05'],
  ['2025-07-01T23:30:00-05:00', 'Asia/Kathmandu', '2025-07-02 10:15'],
  ['2025-07-01T09:30:00+08:00', null, '2025-07-01 01:30 UTC'],
  ['2025-07-01T09:30:00.000', 'Asia/Shanghai', '2025-07-01 09:30'],
  ['2025-07-01', 'Asia/Shanghai', '2025-07-01'],
  ['someday', null, 'someday'],
])('%s by the clocks of %s is %s', (moment, zone, shown) => expect(momentShown(moment, zone)).toBe(shown));
