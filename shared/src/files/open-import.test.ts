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

it.each([
  [
    'tickets',
    'number,id,status,openedAt,category,tags,excerpt\n1,x,open,2025-03-04T10:00:00.000Z,,,Late\n',
    'own_tickets',
  ],
  [
    'tickets as NDJSON',
    '{"number":1,"id":"x","status":"open","openedAt":"2025-03-04T10:00:00.000Z","sample":false}\n',
    'own_tickets',
  ],
  ['a metric', 'from,to,n,value,low,high,before.n,target\n2025-03-04,2025-03-04,9,0.5,0.3,0.7,8,\n', 'own_metric'],
  [
    'a metric as NDJSON, where a day has too few',
    '{"from":"2025-03-04","to":"2025-03-04","n":9,"value":0.5,"low":0.3,"high":0.7,"before":{"n":0}}\n',
    'own_metric',
  ],
  [
    'a metric told apart',
    'from,to,dimension,of,values,n,value,low,high\n2025-03-04,2025-03-04,channel,link,1,9,0.5,0.3,0.7\n',
    'own_metric',
  ],
])('our own file of %s is known for what it is', async (_, text, reason) => {
  await expect(openImport(sourceOf('a', new TextEncoder().encode(text)), {})).rejects.toMatchObject({ reason });
});
