import { expect, it } from 'vitest';
import { createPlaces, type Place } from './places.ts';

/** Takes so many, each with what tells it from the others; gives how many there were places for, and what the next was told. */
function takeAll(n: number, one: (i: number) => Place, places = createPlaces()) {
  for (let i = 0; i < n; i += 1)
    try {
      places.take(one(i));
    } catch (error) {
      return { places, taken: i, told: (error as { code: string }).code };
    }
  return { places, taken: n, told: null };
}

const visitor = (i: number): Place => ({ who: `address ${i}`, isStaff: false, topic: `thread:${i}` });
const staff = (i: number): Place => ({ who: `person ${i}`, isStaff: true, topic: 'sites' });

it.each<[what: string, one: (i: number) => Place, taken: number, told: string]>([
  ['visitors from everywhere leave places for staff', visitor, 3_500, 'busy'],
  ['all there are staff may take', staff, 4_000, 'busy'],
  ['one address has its share', (i) => ({ ...visitor(i), who: 'one' }), 64, 'rate_limited'],
  ['one person has theirs', (i) => ({ ...staff(i), who: 'one' }), 64, 'rate_limited'],
  ['one thread is for a few', (i) => ({ ...visitor(i), topic: 'one' }), 16, 'rate_limited'],
])('%s', (_, one, taken, told) => {
  expect(takeAll(5_000, one)).toMatchObject({ taken, told });
});

it('behind as many visitors as come, staff are let in', () => {
  const { places } = takeAll(5_000, visitor);
  expect(takeAll(500, staff, places)).toMatchObject({ taken: 500, told: null });
});

it('who leaves makes room, by person, by topic and in all', () => {
  const places = createPlaces();
  for (let i = 0; i < 100_000; i += 1) places.take({ ...visitor(0), isStaff: i % 2 === 0 })();
  expect(takeAll(5_000, visitor, places).taken).toBe(3_500);
});
