import fc, { type Arbitrary } from 'fast-check';

/** Texts and values that broke other programs. */
const strange: unknown[] = [
  null,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  '\u2028',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '${7*7}{{7*7}}',
  '%00%0a%0d',
  'a'.repeat(70_000),
  '👩‍👩‍👧‍👦'.repeat(50),
  0,
  -0,
  -1,
  1e308,
  2 ** 53,
  1.5,
  true,
  [],
  {},
  [[]],
  { $ne: null },
  { __proto__x: 1, constructor: { prototype: { role: 'owner' } } },
];

/** A value with one place in it changed: another value, something strange, left out, doubled or with more than is known. */
export function broken(value: unknown): Arbitrary<unknown> {
  const places = placesOf(value);
  return fc
    .tuple(fc.constantFrom(...places), fc.constantFrom(...strange), fc.constantFrom('put', 'drop', 'add'))
    .map(([place, odd, how]) => changed(value, place, odd, how));
}

type Place = (string | number)[];

function placesOf(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...at, key]))].slice(0, 200);
}

function changed(value: unknown, [key, ...rest]: Place, odd: unknown, how: string): unknown {
  if (key === undefined) return how === 'add' && isPlain(value) ? { ...value, unheardOf: odd } : odd;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  if (rest.length === 0 && how === 'drop' && !Array.isArray(copy)) delete copy[key];
  else copy[key] = changed(copy[key], rest, odd, how);
  return copy;
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Bodies that are no JSON, or too much of it. */
export const noJson = [
  '',
  '{',
  '[',
  'null',
  '"',
  '{"a":1}}',
  '\ufeff{}',
  '['.repeat(20_000),
  '{"a":'.repeat(5_000),
  'a=1&b=2',
  '<a/>',
];
