import { createClient } from '@libsql/client';
import { events, typesFor, type EventType } from '@huiyin/shared/contract/events';
import { words as history } from '@huiyin/shared/i18n/admin/history/en';
import { expect, test } from 'vitest';
import { client } from '../kit/api.ts';
import { makeFirstSite, ownerPerson, siteOrigin } from '../kit/first-site.ts';
import { startServerHere } from '../kit/server-here.ts';
import { tempDir } from '../kit/temp.ts';
import type { Act } from './kit/act.ts';

// Told by jobs and in ways that other tests go: reply-mail.test.ts, clocks.test.ts, attachments.test.ts.
const elsewhere: EventType[] = ['mail.failed', 'ticket.made_ahead', 'attachment.added'];

const acts = import.meta.glob<{ act: Act }>('./acts/*.ts', { eager: true });

test('whatever is done is recorded as the catalogue says, and a changed password is told by mail', async () => {
  using dir = tempDir();
  await using server = await startServerHere({ dataDir: dir.path });
  const { siteId, siteKey, ownerCookie } = await makeFirstSite([server.url], server.setupUrl!, { sampleData: true });
  const owner = client(server.url, { cookie: ownerCookie });
  const site = `/api/sites/${siteId}`;
  const visitor = client(server.url, { origin: siteOrigin });
  for (const { act } of Object.values(acts)) await act({ owner, site, siteKey, visitor, guest: client(server.url) });
  const { password: currentPassword } = ownerPerson;
  await owner.post('/api/auth/change-password', { currentPassword, newPassword: 'another long password' });

  const database = createClient({ url: `file:${dir.file('huiyin.db')}` });
  const all = async () => (await database.execute('SELECT type, data FROM events')).rows;
  const jobsDo = (...types: EventType[]) =>
    expect.poll(async () => (await all()).map(({ type }) => type)).toEqual(expect.arrayContaining(types));
  await jobsDo('ticket.customer_known', 'import.undone', 'wave.drawn');
  // By then a reply is overdue.
  server.forward(2 * 86_400_000);
  await jobsDo('ticket.overdue');
  const recorded = await all();
  for (const { type, data } of recorded)
    expect(events[type as EventType].data.safeParse(JSON.parse(String(data))), String(type)).toMatchObject({
      success: true,
    });
  const types = new Set([...recorded.map(({ type }) => type), ...elsewhere]);
  expect([...types].toSorted(), 'tests/routes/acts/ does whatever is recorded').toEqual(Object.keys(events).toSorted());
  expect(typesFor('history').toSorted()).toEqual(Object.keys(history.events).toSorted());

  const notices = async () =>
    (await database.execute("SELECT to_email FROM outbox WHERE subject LIKE '%was changed'")).rows;
  await expect.poll(async () => (await notices()).map((row) => row['to_email'])).toEqual([ownerPerson.email]);
  database.close();
});
