import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strangeZones } from '../../../../tests/kit/strange.ts';
import { addDays } from './days.ts';
import { isTimeZone, localDay, startOfLocalDay } from './local-day.ts';

const zones = [
  'UTC',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'Asia/Shanghai',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'America/St_Johns',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Havana',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Tehran',
  'Africa/Casablanca',
  'Pacific/Apia',
];

const readers = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
    }),
  ]),
);

/** The oracle: Intl asked part by part, nothing kept. */
function intlDay(ms: number, zone: string) {
  const parts = Object.fromEntries(
    readers
      .get(zone)!
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  return { day: `${parts.year}-${parts.month}-${parts.day}`, hour: Number(parts.hour) };
}

const minute = 60_000;
const hour = 60 * minute;
const zone = fc.constantFrom(...zones);
const instant = fc.integer({ min: Date.UTC(1987, 0), max: Date.UTC(2037, 11) });

describe('the local day', () => {
  it.each([
    ['Pacific/Kiritimati', '2026-11-21T10:00:00Z', '2026-11-22', 0],
    ['Pacific/Kiritimati', '2026-11-21T09:59:59.999Z', '2026-11-21', 23],
    ['Pacific/Pago_Pago', '2026-11-21T10:59:59Z', '2026-11-20', 23],
    ['Pacific/Pago_Pago', '2026-11-21T11:00:00Z', '2026-11-21', 0],
    ['Asia/Kathmandu', '2026-11-21T18:14:59Z', '2026-11-21', 23],
    ['Asia/Kathmandu', '2026-11-21T18:15:00Z', '2026-11-22', 0],
    ['Europe/Berlin', '2026-03-29T00:59:59Z', '2026-03-29', 1],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29', 3],
    ['Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25', 2],
    ['Europe/Berlin', '2026-10-25T01:30:00Z', '2026-10-25', 2],
    ['Asia/Shanghai', '1969-12-31T15:59:59.999Z', '1969-12-31', 23],
  ])('in %s at %s is %s, hour %i', (name, at, day, hourOfDay) => {
    expect(localDay(Date.parse(at), name)).toEqual({ day, hour: hourOfDay });
  });

  it('agrees with Intl at any instant in any zone, asked once and again', () => {
    fc.assert(
      fc.property(instant, zone, (ms, name) => {
        expect(localDay(ms, name)).toEqual(intlDay(ms, name));
        expect(localDay(ms, name)).toEqual(intlDay(ms, name));
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with Intl every five minutes through the days clocks change', () => {
    const days = [
      '2026-03-29',
      '2026-10-25',
      '2026-03-08',
      '2026-11-01',
      '2026-04-05',
      '2026-10-04',
      '2018-11-04',
      '2006-10-29',
      '2011-12-30',
    ];
    for (const name of zones) {
      for (const day of days) {
        const noon = Date.parse(`${day}T12:00:00Z`);
        for (let ms = noon - 26 * hour; ms < noon + 26 * hour; ms += 5 * minute) {
          const [ours, theirs] = [localDay(ms, name), intlDay(ms, name)];
          if (ours.day !== theirs.day || ours.hour !== theirs.hour)
            expect({ ms, name, ...ours }).toEqual({ ms, name, ...theirs });
        }
      }
    }
  });

  it('is right where a day began twice within one quarter of an hour', () => {
    const change = Date.UTC(2006, 9, 29, 2, 31);
    for (let ms = change - 20 * minute; ms < change + 80 * minute; ms += 10_000) {
      expect(localDay(ms, 'America/St_Johns')).toEqual(intlDay(ms, 'America/St_Johns'));
    }
  });

  it.each(strangeZones)('in the zone %j is that of UTC', (name) => {
    const at = Date.UTC(2026, 10, 21, 23, 59);
    expect(localDay(at, name)).toEqual({ day: '2026-11-21', hour: 23 });
    expect(startOfLocalDay('2026-11-21', name)).toBe(Date.UTC(2026, 10, 21));
  });

  it.each([Number.NaN, Infinity, -Infinity, 1e300])('of %d there is none', (ms) => {
    expect(() => localDay(ms, 'UTC')).toThrow(RangeError);
  });
});

describe('the start of a local day', () => {
  it.each([
    ['Pacific/Kiritimati', '2026-11-22', '2026-11-21T10:00:00.000Z'],
    ['Asia/Kathmandu', '2026-11-22', '2026-11-21T18:15:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00.000Z'],
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z'],
  ])('in %s on %s is %s', (name, day, at) => {
    expect(new Date(startOfLocalDay(day, name)).toISOString()).toBe(at);
  });

  it('is the first instant Intl puts on that day or later', () => {
    fc.assert(
      fc.property(instant, zone, (ms, name) => {
        const { day } = intlDay(ms, name);
        const start = startOfLocalDay(day, name);
        expect(intlDay(start, name).day).toBe(day);
        expect(intlDay(start - 1, name).day < day).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('goes through the days clocks change in every zone without a gap', () => {
    for (const name of zones) {
      for (let day = '2018-01-01'; day < '2019-01-01'; day = addDays(day, 1)) {
        const start = startOfLocalDay(day, name);
        if (intlDay(start, name).day !== day || intlDay(start - 1, name).day >= day) expect.fail(`${name} ${day}`);
      }
    }
  });

  it('refuses what is no calendar day', () => {
    expect(() => startOfLocalDay('2026-02-30', 'UTC')).toThrow(RangeError);
  });
});

describe('a time zone', () => {
  it.each(zones)('may be %s', (name) => expect(isTimeZone(name)).toBe(true));
  it.each(strangeZones)('is not %j', (name) => expect(isTimeZone(name)).toBe(false));
});
