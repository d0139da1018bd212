import { noticeChoices, noticePage } from '@huiyin/shared/contract/notices';
import { expect, test } from 'vitest';
import { openStream } from '../kit/event-stream.ts';
import { complain } from './kit/complaint.ts';
import { baseUrls, owner, site, someone } from './kit/routes.ts';
import { join, type Person } from './kit/staff.ts';

const noticesOf = async ({ client }: Person, query = '') => {
  const { status, body } = await client.get(`/api/me/notices${query}`);
  expect(status).toBe(200);
  return noticePage.parse(body);
};

test('who is given a ticket is told so, on the stream too, until they open it', async () => {
  const aki = await join(site().siteId, 'agent', 'Aki');
  const bo = await join(site().siteId, 'agent', 'Bo');
  await using stream = await openStream(`${baseUrls().at(-1)}/api/stream`, { cookie: aki.cookie });
  const { id, number, ticket } = await complain();
  await owner().put(`${ticket}/assignment`, { personId: aki.id });
  let told;
  do told = await stream.next();
  while (told!.event !== 'notice');
  expect(JSON.parse(told!.data)).toEqual({ siteId: site().siteId });

  const { items, unread } = await noticesOf(aki);
  expect(unread).toBe(1);
  expect(items).toMatchObject([
    { kind: 'assigned', siteId: site().siteId, isRead: false, ticket: { id, number, status: 'open' } },
  ]);
  expect(items[0]!.by!.name).toBe('Olive Owner');
  expect((await noticesOf(bo)).items).toEqual([]);

  const { revision } = (await aki.client.get(ticket)).body;
  expect((await aki.client.put(`${ticket}/seen`, { revision })).status).toBe(204);
  expect(await noticesOf(aki)).toMatchObject({ unread: 0, items: [{ isRead: true }] });
});

test('a note tells whom it mentions, who may read it', async () => {
  const vera = await join(site().siteId, 'viewer', 'Vera');
  const { ticket } = await complain();
  const note = { text: '@Vera look', visibility: 'note', mentions: [vera.id] };
  expect((await owner().post(`${ticket}/messages`, note)).status).toBe(201);
  await expect.poll(async () => (await noticesOf(vera)).items.map(({ kind }) => kind)).toEqual(['mentioned']);
  const { id } = (await noticesOf(vera)).items[0]!;
  expect((await vera.client.put('/api/me/notices/seen', { upTo: id })).status).toBe(204);
  expect((await noticesOf(vera)).unread).toBe(0);
  for (const wrong of [
    { ...note, visibility: 'public' },
    { ...note, mentions: [crypto.randomUUID()] },
  ]) {
    const { status, body } = await owner().post(`${ticket}/messages`, wrong);
    expect([status, body.errors[0].field]).toEqual([400, 'mentions']);
  }
  await owner().del(`/api/sites/${site().siteId}/people/${vera.id}`);
  expect((await noticesOf(vera)).items).toEqual([]);
});

test('everybody chooses for themselves how they are told, and a program for nobody', { tags: 'verb' }, async () => {
  const aki = await join(site().siteId, 'agent', 'Aki');
  const path = '/api/me/notice-choices';
  const usual = noticeChoices.parse((await aki.client.get(path)).body);
  expect(usual).toMatchObject({ quietHours: null, quietDays: [], timeZone: null, language: null });
  expect(usual.ways).toMatchObject({ assigned: 'mail', mentioned: 'mail', overdue: 'mail', unassigned: 'none' });
  const chosen = {
    ways: { ...usual.ways, assigned: 'digest' },
    quietHours: { from: '19:00', to: '07:30' },
    quietDays: [7, 6, 7],
    timeZone: 'Asia/Taipei',
    language: 'zh-TW',
  };
  const kept = { ...chosen, quietDays: [6, 7] };
  expect((await aki.client.put(path, chosen)).body).toEqual(kept);
  expect((await aki.client.get(path)).body).toEqual(kept);
  expect((await owner().get(path)).body).toEqual(usual);
  for (const [field, wrong] of [
    ['timeZone', { timeZone: 'Asia/Nowhere' }],
    ['quietHours.to', { quietHours: { from: '07:00', to: '07:00' } }],
    ['quietDays.0', { quietDays: [0] }],
    ['ways.assigned', { ways: { ...usual.ways, assigned: 'fax' } }],
    ['ways.overdue', { ways: { ...usual.ways, overdue: undefined } }],
    ['language', { language: 'ja' }],
  ] as const) {
    const { status, body } = await aki.client.put(path, { ...chosen, ...wrong });
    expect([status, body.errors[0].field]).toEqual([400, field]);
  }
  expect((await aki.client.put('/api/me/focus', {})).status).toBe(204);
  expect((await aki.client.get('/api/me/notices?cursor=x')).status).toBe(400);

  const { secret } = (await owner().post(`/api/sites/${site().siteId}/api-keys`, { name: 'Robot', role: 'agent' }))
    .body;
  const program = someone({ bearer: secret });
  expect((await program.put(path, chosen)).status).toBe(403);
  expect((await program.get('/api/me/notices')).body).toEqual({ items: [], nextCursor: null, unread: 0 });
});
