import { expect, test } from 'vitest';
import { owner, site } from './kit/routes.ts';
import { join } from './kit/staff.ts';

const path = (): string => `/api/sites/${site().siteId}/saved-filters`;
const filter = (name: string, query: object) => ({ id: crypto.randomUUID(), name, query });

test('filters are kept as one list, for who saved them alone, and forgotten with them', { tags: 'verb' }, async () => {
  const agent = await join(site().siteId, 'agent');
  expect((await agent.client.get(path())).body).toEqual({ filters: [], revision: 0 });
  const [late, mine] = [
    filter('Late', { status: 'open', wait: 'overdue', category: 'delivery/late', sort: 'waiting' }),
    filter('Mine', { assignee: 'me', snoozed: 'false' }),
  ];
  const keep = (filters: object[], base: number) => agent.client.put(path(), { filters, base });
  expect((await keep([late], 0)).body).toEqual({ filters: [late], revision: 1 });
  const both = { filters: [mine, { ...late, name: 'Late parcels' }], revision: 2 };
  expect((await keep(both.filters, 1)).body).toEqual(both);
  expect((await keep(both.filters, 1)).body).toEqual(both);
  expect(await keep([], 1)).toMatchObject({ status: 409, body: { code: 'conflict' } });
  expect((await agent.client.get(path())).body).toEqual(both);
  expect((await owner().get(path())).body.filters).toEqual([]);

  await owner().patch(`/api/sites/${site().siteId}/people/${agent.id}`, { role: 'viewer' });
  expect((await agent.client.get(path())).body).toEqual(both);
  await owner().del(`/api/sites/${site().siteId}/people/${agent.id}`);
  expect((await agent.client.get(path())).status).toBe(404);
});

test.each<[query: object, field: string]>([
  [{ status: 'lost' }, 'filters.0.query.status'],
  [{ cursor: 'x' }, 'filters.0.query.cursor'],
  [{ wait: 'overdue' }, 'filters.0.query.wait'],
  [{ limit: '5' }, 'filters.0.query.limit'],
])('a filter that no list could be asked by is refused: %j', async (query, field) => {
  const { status, body } = await owner().put(path(), { filters: [filter('Odd', query)], base: 0 });
  expect([status, body.errors[0].field]).toEqual([400, field]);
});

test('there are at most 50, each once, with a name', async () => {
  const many = Array.from({ length: 51 }, (_, i) => filter(`${i}`, {}));
  for (const filters of [many, [many[0], many[0]], [filter('', {})], [filter('x'.repeat(61), {})]])
    expect((await owner().put(path(), { filters, base: 0 })).status).toBe(400);
});
