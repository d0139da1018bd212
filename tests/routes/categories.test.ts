import { beforeAll, describe, expect, test } from 'vitest';
import { siteOrigin } from '../kit/first-site.ts';
import { complain } from './kit/complaint.ts';
import { owner, processesForget, visitor } from './kit/routes.ts';
import { join, newSite } from './kit/staff.ts';

let site: { siteId: string; siteKey: string };
let at: string;

beforeAll(async () => {
  const { id, key } = await newSite({ origins: [siteOrigin] });
  site = { siteId: id, siteKey: key };
  at = `/api/sites/${id}/categories`;
});

const topic = (id: string, name: string, ...children: string[]) => ({
  id,
  label: { en: name },
  children: children.map((child) => ({ id: child, label: { en: child } })),
});
const revision = async (): Promise<number> => (await owner().get(at)).body.revision;
const put = async (...categories: object[]) => owner().put(at, { base: await revision(), categories });
const offered = async (): Promise<{ id: string; label: string }[]> => {
  await processesForget();
  const { body } = await visitor().get(`/v1/sites/${site.siteKey}?locale=en`);
  return body.surveys.find(({ kind }: { kind: string }) => kind === 'complaint').questions[0].categories;
};

test(
  'customers are offered them in their order and by their names, and an old page is still understood',
  { tags: 'verb' },
  async () => {
    const { surveys } = (await visitor().get(`/v1/sites/${site.siteKey}`)).body;
    const { version } = surveys.find(({ kind }: { kind: string }) => kind === 'complaint');
    const changed = await put(topic('staff', 'Staff'), topic('delivery', 'Shipping', 'late'));
    expect(changed.status).toBe(200);
    expect(changed.body.categories.slice(0, 3)).toMatchObject([
      { id: 'staff', retired: false },
      { id: 'delivery', label: { en: 'Shipping' }, earlier: [{ label: { en: 'Delivery' } }] },
      { id: 'delivery/late', retired: false },
    ]);
    expect(await offered()).toMatchObject([
      { id: 'staff', label: 'Staff', children: [] },
      { id: 'delivery', label: 'Shipping', children: [{ id: 'late' }] },
    ]);

    const old = await complain({ category: 'product/faulty', surveyVersion: version }, site);
    expect((await owner().get(old.ticket)).body.category).toBe('product/faulty');
    const unknown = await complain({ category: 'product/faulty' }, site);
    expect((await owner().get(unknown.ticket)).body).toMatchObject({ category: 'other' });
    const tickets = await owner().get(`/api/sites/${site.siteId}/tickets?category=product`);
    expect(tickets.body.items.map(({ number }: { number: number }) => number)).toEqual([old.number]);
  },
);

test('tickets are found by the name of today and by that of before', { tags: 'storage' }, async () => {
  await put(topic('staff', 'Crew'), topic('delivery', 'Shipping', 'late'));
  await processesForget();
  const { number } = await complain({ category: 'staff', comment: 'Rude' }, site);
  for (const q of ['crew', 'staff']) {
    const { items } = (await owner().get(`/api/sites/${site.siteId}/tickets?q=${q}`)).body;
    expect(
      items.map((one: { number: number }) => one.number),
      q,
    ).toEqual([number]);
  }
});

describe('what is refused', () => {
  test.each([
    ['an id twice', [topic('a', 'A'), topic('a', 'B')], 'categories'],
    ['a name in no language', [{ ...topic('a', 'A'), label: {} }], 'categories.0.label'],
    ['an id with a slash', [topic('a/b', 'A')], 'categories.0.id'],
    ['more than there is room for', Array.from({ length: 41 }, (_, n) => topic(`c${n}`, `C ${n}`)), 'categories'],
  ])('%s', async (_, categories, field) => {
    const { status, body } = await put(...categories);
    expect([status, body.errors[0].field]).toEqual([400, field]);
  });

  test('an edit of what others have changed since, with their name', { tags: 'storage' }, async () => {
    const mei = await join(site.siteId, 'manager', 'Mei');
    const base = await revision();
    const edit = { base, categories: [topic('delivery', 'Post', 'late')] };
    const [won, lost] = (
      await Promise.all([owner().put(at, edit), mei.client.put(at, { ...edit, categories: [topic('x', 'X')] })])
    ).toSorted((a, b) => a.status - b.status);
    expect([won!.status, lost!.status, lost!.body.code]).toEqual([200, 409, 'conflict']);
    expect(await offered()).toHaveLength(1);
  });
});

test('managers change them; who reads the site sees them', { tags: 'auth' }, async () => {
  for (const [role, status] of [
    ['viewer', 403],
    ['agent', 403],
    ['manager', 200],
  ] as const) {
    const { client } = await join(site.siteId, role);
    expect((await client.get(at)).status).toBe(200);
    const edit = { base: await revision(), categories: [topic('delivery', 'Delivery')] };
    expect((await client.put(at, edit)).status, role).toBe(status);
  }
});
