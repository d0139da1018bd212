import { describe, expect, it } from 'vitest';
import { isQuiet } from './quiet-hours.ts';

const night = { from: '21:30', to: '08:00' };
const lunch = { from: '12:00', to: '13:30' };

describe('quiet hours', () => {
  it.each([
    ['UTC', night, '2026-11-22T21:29:59.999Z', false],
    ['UTC', night, '2026-11-22T21:30:00Z', true],
    ['UTC', night, '2026-11-22T00:00:00Z', true],
    ['UTC', night, '2026-11-22T07:59:59.999Z', true],
    ['UTC', night, '2026-11-22T08:00:00Z', false],
    ['UTC', lunch, '2026-11-22T11:59:59Z', false],
    ['UTC', lunch, '2026-11-22T12:00:00Z', true],
    ['UTC', lunch, '2026-11-22T13:30:00Z', false],
    ['UTC', { from: '00:00', to: '23:59' }, '2026-11-22T23:58:59Z', true],
    ['UTC', { from: '00:00', to: '23:59' }, '2026-11-22T23:59:00Z', false],
    ['UTC', { from: '22:00', to: '00:00' }, '2026-11-22T23:59:59Z', true],
    ['UTC', { from: '22:00', to: '00:00' }, '2026-11-22T00:00:00Z', false],
    // 14 hours ahead it is night while UTC has its morning.
    ['Pacific/Kiritimati', night, '2026-11-22T07:30:00Z', true],
    ['Pacific/Kiritimati', night, '2026-11-22T18:00:00Z', false],
    ['Asia/Kathmandu', lunch, '2026-11-22T06:15:00Z', true],
    ['Asia/Kathmandu', lunch, '2026-11-22T06:14:59Z', false],
    // Clocks go from 2:00 to 3:00, so quiet hours to 2:30 end with the change.
    ['Europe/Berlin', { from: '01:00', to: '02:30' }, '2026-03-29T00:59:59Z', true],
    ['Europe/Berlin', { from: '01:00', to: '02:30' }, '2026-03-29T01:00:00Z', false],
    // Clocks go back from 3:00 to 2:00, so 2:15 comes twice.
    ['Europe/Berlin', { from: '02:00', to: '02:30' }, '2026-10-25T00:15:00Z', true],
    ['Europe/Berlin', { from: '02:00', to: '02:30' }, '2026-10-25T00:45:00Z', false],
    ['Europe/Berlin', { from: '02:00', to: '02:30' }, '2026-10-25T01:15:00Z', true],
  ])('in %s %o hold at %s: %s', (zone, hours, at, quiet) => {
    expect(isQuiet(hours, Date.parse(at), zone)).toBe(quiet);
  });

  it('without any there are none', () => {
    expect(isQuiet(null, 0, 'UTC')).toBe(false);
  });
});
