import { expect, it } from 'vitest';
import { openImport } from './open-import.ts';
import { sourceOf } from './reading/source.ts';

const file = sourceOf('a.csv', new TextEncoder().encode('day,stars\n2025-03-04,5\n2025-01-31,4\n2025-02-01,\n'));

it('a file says from when to when its answers are', async () => {
  const inspection = await (await openImport(file, {})).inspection();
  expect(inspection).toMatchObject({ answers: 2, days: { first: '2025-01-31', last: '2025-03-04' } });
});

it('a map that somebody is at still may lack what is said to be open', async () => {
  await expect(openImport(file, { map: 'csat=stars' })).rejects.toThrow('occurredAt is missing');
  const opened = await openImport(file, { map: 'csat=stars' }, { isBegun: true });
  expect(await opened.inspection()).toMatchObject({ map: 'csat=stars', open: ['occurredAt'], answers: 0, days: null });
  await expect(openImport(file, { map: 'csat=stars,kind=:nps' }, { isBegun: true })).rejects.toThrow('two ways');
});
