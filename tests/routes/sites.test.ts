import { describe, expect, test } from 'vitest';
import { baseUrls, now, owner, visitor } from './kit/routes.ts';
import { join, newSite } from './kit/staff.ts';

const shop = 'https://shop.test';
const check = async (id: string): Promise<any> => (await owner().get(`/api/sites/${id}/install-check`)).body;
const load = (key: string, origin: string): ReturnType<ReturnType<typeof visitor>['get']> =>
  visitor().as({ origin }).get(`/v1/sites/${key}`);

describe('the install check', () => {
  test('of a site without origins says so', async () => {
    const { id } = await newSite({ origins: [] });
    expect(await check(id)).toEqual({ verdict: 'no_origins', sightings: [] });
  });

  test('of a site nobody loaded says so', async () => {
    const { id } = await newSite({ origins: [shop] });
    expect(await check(id)).toEqual({ verdict: 'never_seen', sightings: [] });
  });

  test('names the page that is not allowed, and that nothing was answered there', async () => {
    const { id, key } = await newSite({ origins: [shop] });
    await load(key, 'http://shop.test');
    await visitor()
      .as({ origin: 'http://shop.test' })
      .post(`/v1/sites/${key}/responses`, { id: crypto.randomUUID(), kind: 'csat', score: 1 });
    const { verdict, sightings } = await check(id);
    expect(verdict).toBe('wrong_origin');
    expect(sightings).toMatchObject([{ origin: 'http://shop.test', allowed: false, lastAnswerAt: null }]);
  });

  test(
    'is content once an allowed page loaded the widget, and tells of its last answer',
    { tags: 'verb' },
    async () => {
      const { id, key } = await newSite({ origins: [shop] });
      await load(key, shop);
      const loaded = await check(id);
      expect(loaded).toMatchObject({
        verdict: 'working',
        sightings: [{ origin: shop, allowed: true, lastAnswerAt: null }],
      });
      const before = now();
      await visitor()
        .as({ origin: shop })
        .post(`/v1/sites/${key}/responses`, { id: crypto.randomUUID(), kind: 'csat', score: 5 });
      expect(Date.parse((await check(id)).sightings[0].lastAnswerAt)).toBeGreaterThanOrEqual(before);
    },
  );

  test('wants to see a page again that was put on the list since it was refused', async () => {
    const { id, key } = await newSite({ origins: [shop] });
    await load(key, 'https://new.test');
    await owner().edit(`/api/sites/${id}`, { origins: [shop, 'https://new.test'] });
    expect((await check(id)).verdict).toBe('allowed_since');
    await load(key, shop);
    expect((await check(id)).verdict).toBe('working');
  });

  test('takes no page of this server for one of the shop: with the demo alone nothing works, and a refused shop is told', async () => {
    const { id, key } = await newSite({ origins: [shop] });
    await load(key, baseUrls()[0]!);
    expect(await check(id)).toMatchObject({ verdict: 'own_only', sightings: [{ allowed: false, own: true }] });
    await load(key, 'https://www.shop.test');
    expect((await check(id)).verdict).toBe('wrong_origin');
    await load(key, shop);
    expect((await check(id)).verdict).toBe('some_refused');
  });

  test(
    'keeps no more than fifty pages, however many strangers come, and the allowed one among them',
    { tags: 'storage' },
    async () => {
      const { id, key } = await newSite({ origins: [shop] });
      await load(key, shop);
      await Promise.all(Array.from({ length: 60 }, (_, i) => load(key, `https://stranger${i}.test`)));
      const { verdict, sightings } = await check(id);
      expect(sightings.length).toBeLessThanOrEqual(50);
      expect(verdict).toBe('some_refused');
    },
  );
});

describe('a site', () => {
  test('is made with what was given and sensible else', async () => {
    const { id } = await newSite({
      name: '  花店 ',
      origins: ['HTTPS://Shop.Test:443/', 'shop.test/cart', 'localhost:3000'],
    });
    expect((await owner().get(`/api/sites/${id}`)).body).toMatchObject({
      id,
      name: '花店',
      origins: ['https://shop.test', 'http://localhost:3000'],
      timeZone: 'UTC',
      languages: ['en', 'zh-CN', 'zh-TW'],
      firstReplyMinutes: 240,
      sampleCount: 0,
    });
  });

  test('changes what is named and keeps the rest', { tags: 'verb' }, async () => {
    const { id } = await newSite({ origins: [shop] });
    const before = (await owner().get(`/api/sites/${id}`)).body;
    const { status, body } = await owner().edit(`/api/sites/${id}`, {
      firstReplyMinutes: 30,
      timeZone: 'Asia/Kathmandu',
    });
    expect(status).toBe(200);
    expect(body).toEqual({ ...before, revision: 2, firstReplyMinutes: 30, timeZone: 'Asia/Kathmandu' });
    expect((await owner().get(`/api/sites/${id}`)).body).toEqual(body);
  });

  test('changes its look piece by piece, and gets back what was never changed', async () => {
    const { id } = await newSite({ origins: [shop] });
    const change = async (theme: Record<string, unknown>): Promise<any> => {
      const { status, body } = await owner().edit(`/api/sites/${id}`, { theme });
      expect(status).toBe(200);
      return body.theme;
    };
    const first = { accent: '#112233', position: 'bottom-right', scheme: 'auto', radius: 10, font: '' };
    const more = { largeText: false, offset: 16, zIndex: 999_999, icon: 'bubble' };
    expect(await change({ accent: '#112233' })).toEqual({ ...first, ...more });
    expect(await change({ scheme: 'dark', label: { en: 'Help', ja: 'ヘルプ' } })).toMatchObject({ scheme: 'dark' });
    expect(await change({ radius: 0, label: { en: 'Talk' } })).toEqual({
      ...first,
      ...more,
      scheme: 'dark',
      radius: 0,
      label: { en: 'Talk' },
    });
    const last = await change({ label: null, position: 'top-left' });
    expect(last).toEqual({ ...first, ...more, scheme: 'dark', radius: 0, position: 'top-left' });
    expect((await owner().get(`/api/sites/${id}`)).body.theme).toEqual(last);
  });

  test.each<[field: string, change: Record<string, unknown>]>([
    ['name', { name: '' }],
    ['name', { name: 'two\nlines' }],
    ['name', { name: 'x'.repeat(81) }],
    ['origins.1', { origins: [shop, 'https://*.shop.test'] }],
    ['origins', { origins: Array.from({ length: 51 }, (_, i) => `https://a${i}.test`) }],
    ['timeZone', { timeZone: 'Europe/Nowhere' }],
    ['languages', { languages: [] }],
    ['languages', { languages: ['en', 'en'] }],
    ['languages.0', { languages: ['fr'] }],
    ['theme.accent', { theme: { accent: 'red;}body{display:none', position: 'bottom-left' } }],
    ['theme.css', { theme: { accent: '#112233', position: 'bottom-left', css: '*{}' } }],
    ['theme.font', { theme: { font: 'x;}*{display:none' } }],
    ['theme.radius', { theme: { radius: 25 } }],
    ['theme.zIndex', { theme: { zIndex: 1e12 } }],
    ['theme.label.en', { theme: { label: { en: '' } } }],
    ['coolDownDays', { coolDownDays: 366 }],
    ['countsPages', { countsPages: 'no' }],
    ['firstReplyMinutes', { firstReplyMinutes: 4 }],
    ['firstReplyMinutes', { firstReplyMinutes: '240' }],
    ['id', { id: crypto.randomUUID() }],
    ['key', { key: 'mine' }],
    ['createdAt', { createdAt: '2020-01-01T00:00:00Z' }],
    ['lastTicketNumber', { lastTicketNumber: 0 }],
  ])('takes no %s that is wrong or not to be set: %j', async (field, change) => {
    const { id } = await newSite({ origins: [shop] });
    const before = (await owner().get(`/api/sites/${id}`)).body;
    const { status, body } = await owner().edit(`/api/sites/${id}`, change);
    expect(status).toBe(400);
    expect(body.errors.map((e: { field: string }) => e.field)).toContain(field);
    expect((await owner().get(`/api/sites/${id}`)).body).toEqual(before);
  });

  test('is made by an owner only', async () => {
    const { id } = await newSite();
    const manager = await join(id, 'manager');
    expect((await manager.client.post('/api/sites', { name: 'Mine' })).status).toBe(403);
  });

  test('has a key that cannot be guessed and is no other', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => newSite()));
    expect(new Set(keys.map((k) => k.key)).size).toBe(8);
    for (const { key } of keys) expect(key).toMatch(/^[A-Za-z0-9]{16}$/);
  });
});
