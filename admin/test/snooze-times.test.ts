import { expect } from 'chai';
import { morningOf, snoozeTimes } from '../src/inbox/snooze-times.ts';

/** A moment of November 2026, which begins on a Sunday, where the person is. */
const at = (day: number, hours: number, minutes = 0): number => new Date(2026, 10, day, hours, minutes).getTime();

describe('when a ticket comes back', () => {
  for (const [now, times] of [
    [at(18, 10, 20), { later: at(18, 14), tomorrow: at(19, 9), nextWeek: at(23, 9) }],
    [at(18, 20, 59), { tomorrow: at(19, 9), nextWeek: at(23, 9) }],
    [at(22, 8), { later: at(22, 11), tomorrow: at(23, 9), nextWeek: at(23, 9) }],
    [at(23, 8), { later: at(23, 11), tomorrow: at(24, 9), nextWeek: at(30, 9) }],
    [at(30, 12), { later: at(30, 15), tomorrow: at(31, 9), nextWeek: at(37, 9) }],
  ] as const)
    it(`of what is offered on ${new Date(now).toString()}`, () => {
      expect(Object.fromEntries(snoozeTimes(now).map(({ name, at: then }) => [name, then]))).to.deep.equal(times);
    });

  it('on a day that was chosen, in the morning', () => {
    expect(morningOf('2026-11-24')).to.equal(at(24, 9));
    expect(morningOf('')).to.satisfy(Number.isNaN);
  });
});
