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

const visitor = (i: number): Place => ({ who: `address ${i}`, kind: 'visitor', topic: `thread:${i}` });
const person = (i: number): Place => ({ who: `person ${i}`, kind: 'person', topic: 'sites' });
const program = (i: number): Place => ({ who: `keys of ${i}`, kind: 'program', topic: 'sites' });

it.each<[what: string, one: (i: number) => Place, taken: number, told: string]>([
  ['visitors from everywhere leave places for people who are signed in', visitor, 3_500, 'busy'],
  ['all there are people may take', person, 4_000, 'busy'],
  ['programs of however many sites have some', program, 1_000, 'busy'],
  ['one address has its share', (i) => ({ ...visitor(i), who: 'one' }), 64, 'rate_limited'],
  ['one person has theirs', (i) => ({ ...person(i), who: 'one' }), 64, 'rate_limited'],
  ['all programs of one site have theirs', (i) => ({ ...program(i), who: 'one' }), 64, 'rate_limited'],
  ['one thread is for a few', (i) => ({ ...visitor(i), topic: 'one' }), 16, 'rate_limited'],
])('%s', (_, one, taken, told) => {
  expect(takeAll(5_000, one)).toMatchObject({ taken, told });
});

it('behind as many visitors and programs as come, people are let in', () => {
  const { places } = takeAll(5_000, program);
  takeAll(5_000, visitor, places);
  expect(takeAll(500, person, places)).toMatchObject({ taken: 500, told: null });
});

it('who leaves makes room, by person, by topic and in all', () => {
  const places = createPlaces();
  for (let i = 0; i < 100_000; i += 1) places.take(i % 2 ? visitor(0) : program(0))();
  expect(takeAll(5_000, visitor, places).taken).toBe(3_500);
});
