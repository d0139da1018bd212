import { createClient } from '@libsql/client';
import { describe, expect, test } from 'vitest';
import { type Client } from '../kit/api.ts';
import { complain } from './kit/complaint.ts';
import { databaseUrl, guest, now, owner, ownerCookie, site, someone } from './kit/routes.ts';

const keys = (): string => `/api/sites/${site().siteId}/api-keys`;
const make = async (
  role: string,
  name = 'Robot',
): Promise<{ id: string; secret: string; prefix: string; program: Client }> => {
  const { status, body } = await owner().post(keys(), { name, role });
  expect(status).toBe(201);
  return { ...body, program: someone({ bearer: body.secret, origin: null }) };
};

describe('a key', () => {
  test('shows its secret once and never again', async () => {
    const { id, secret, prefix } = await make('agent');
    expect(secret).toMatch(/^hy_[A-Za-z0-9_-]{43}$/);
    expect(secret.startsWith(prefix)).toBe(true);
    const { body } = await owner().get(keys());
    expect(body.keys.find((k: { id: string }) => k.id === id)).toMatchObject({ prefix, role: 'agent', name: 'Robot' });
    expect(JSON.stringify(body)).not.toContain(secret);
    expect(JSON.stringify(body)).not.toMatch(/hash/i);
  });

  test('is kept as a hash', { tags: 'storage' }, async () => {
    if (!databaseUrl) return;
    const { id, secret } = await make('viewer');
    const database = createClient({ url: databaseUrl });
    const { rows } = await database.execute({ sql: 'SELECT * FROM api_keys WHERE id = ?', args: [id] });
    database.close();
    expect(JSON.stringify(rows)).not.toContain(secret.slice(10));
    expect(rows[0]?.secret_hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('does what its role may, under its own name', { tags: 'auth' }, async () => {
    const { program } = await make('agent', 'Helper');
    const { ticket } = await complain();
    expect((await program.post(`${ticket}/messages`, { text: 'Automatic', visibility: 'public' })).status).toBe(201);
    expect((await program.post(keys(), { name: 'x', role: 'viewer' })).status).toBe(403);
    expect((await program.get('/api/me')).body.sites).toMatchObject([
      { id: site().siteId, key: site().siteKey, name: 'Shop', role: 'agent' },
    ]);
    const { history, messages } = (await owner().get(ticket)).body;
    expect(history.at(-1).actor.kind).toBe('key');
    expect(messages.at(-1)).toMatchObject({ from: 'staff', author: null });
  });

  test('makes no sites and is nobody to give a ticket to', async () => {
    const { id, program } = await make('manager');
    expect((await program.post('/api/sites', { name: 'Mine' })).status).toBe(403);
    const { ticket } = await complain();
    expect((await owner().put(`${ticket}/assignment`, { personId: id })).status).toBe(400);
  });

  test('is over at once when it is revoked, in every process', { tags: 'auth' }, async () => {
    const { id, program } = await make('viewer');
    const path = `/api/sites/${site().siteId}`;
    expect((await program.get(path)).status).toBe(200);
    expect((await owner().del(`${keys()}/${id}`)).status).toBe(204);
    for (let i = 0; i < 4; i++) expect((await program.get(path)).status).toBe(401);
    expect((await owner().del(`${keys()}/${id}`)).status).toBe(404);
    expect((await owner().get(keys())).body.keys.map((k: { id: string }) => k.id)).not.toContain(id);
  });

  test('tells when it was used', { tags: 'verb' }, async () => {
    const { id, program } = await make('viewer');
    const used = async (): Promise<string | null> =>
      (await owner().get(keys())).body.keys.find((k: { id: string }) => k.id === id).lastUsedAt;
    expect(await used()).toBeNull();
    const before = now();
    await program.get('/api/me');
    await expect.poll(async () => Date.parse((await used()) ?? '')).toBeGreaterThanOrEqual(before);
  });

  test.each([
    ['role', { name: 'x', role: 'owner' }],
    ['role', { name: 'x', role: 'admin' }],
    ['name', { name: '', role: 'viewer' }],
    ['secret', { name: 'x', role: 'viewer', secret: 'mine' }],
    ['siteId', { name: 'x', role: 'viewer', siteId: 'other' }],
  ])('with a wrong %s is not made', async (field, body) => {
    const answer = await owner().post(keys(), body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
  });

  test.each(['', 'hy_', `hy_${'A'.repeat(43)}`, 'x'.repeat(201), "' OR 1=1"])(
    'that reads %j is none',
    async (bearer) => {
      const { status } = await guest().get('/api/me', { headers: { authorization: `Bearer ${bearer}` } });
      expect(status).toBe(401);
    },
  );

  test('wins over a cookie that is sent along, so that nobody is more than they say', { tags: 'auth' }, async () => {
    const { secret } = await make('viewer');
    const both = someone({ bearer: secret, cookie: ownerCookie });
    expect((await both.get(keys())).status).toBe(403);
    expect((await both.as({ bearer: 'hy_no', cookie: ownerCookie }).get('/api/me')).status).toBe(401);
  });
});
