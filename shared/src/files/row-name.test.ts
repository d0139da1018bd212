import { expect, it } from 'vitest';
import { isRowId, kindBehind, nameOfRow, rowId, withoutKind } from './row-name.ts';

it.each([
  ['by the id of its file', { externalId: 'B7' }, 'B7'],
  ['by what it was called first', { externalId: '0192f0c1', sourceId: 'B7:csat' }, 'B7:csat'],
  ['by nothing where its file says nothing', {}, null],
  ['by nothing where that is no text', { externalId: 7 }, null],
])('a row is known again %s', (_, body, name) => {
  expect(nameOfRow(body)).toBe(name);
});

it.each([
  ['B7:csat', 'csat', 'B7'],
  ['B7:csat', 'nps', 'B7:csat'],
  ['PRJ:north', 'csat', 'PRJ:north'],
  ['a:nps:nps', 'nps', 'a:nps'],
])('%s of an answer of kind %s is told as %s', (name, kind, told) => {
  expect(withoutKind(name, kind)).toBe(told);
});

it('an id that is made of a row is known as one, of each of its answers too', () => {
  const made = rowId('0'.repeat(32), 2);
  expect([made, `${made}${kindBehind('csat')}`, 'row:7', 'B7'].map(isRowId)).toEqual([true, true, false, false]);
});
