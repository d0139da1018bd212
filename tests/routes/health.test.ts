import { jobNames } from '@huiyin/shared/domain/jobs';
import { siteHealth } from '@huiyin/shared/contract/health';
import { expect, test } from 'vitest';
import { now, owner, someone } from './kit/routes.ts';
import { join, mailsTo, newEmail, newSite } from './kit/staff.ts';

test('Health tells managers what goes on by itself, and of their own site’s mail', { tags: 'verb' }, async () => {
  const { id } = await newSite();
  const path = `/api/sites/${id}/health`;
  const before = now();
  expect((await owner().get(path)).body.mail).toMatchObject({ written: 0, sent: 0, lastSentAt: null });
  await owner().post(`/api/sites/${id}/invitations`, { email: newEmail(), role: 'viewer' });
  const health = siteHealth.parse((await owner().get(path)).body);
  expect(health.jobs.map(({ name }) => name)).toEqual([...jobNames]);
  expect(Date.parse(health.at)).toBeGreaterThanOrEqual(before);
  expect(health.mail).toMatchObject({ written: 1, failed: 0 });
  expect((await (await join(id, 'agent')).client.get(path)).status).toBe(403);
});

test('a test mail goes to who asks for it, five an hour, and says what became of it', { tags: 'verb' }, async () => {
  const { id } = await newSite();
  const path = `/api/sites/${id}/test-mails`;
  const manager = await join(id, 'manager');
  const made = await manager.client.post(path, {});
  expect([made.status, made.body]).toMatchObject([201, { to: manager.email, sentAt: null, fault: null, reply: null }]);
  expect((await manager.client.get(`${path}/${made.body.id}`)).body).toMatchObject({ id: made.body.id });
  expect((await manager.client.get(`${path}/${crypto.randomUUID()}`)).status).toBe(404);
  expect((await mailsTo(manager.email)).at(-1)!.subject).toBe('Test mail from Huiyin');
  const { secret } = (await owner().post(`/api/sites/${id}/api-keys`, { name: 'wall', role: 'manager' })).body;
  expect((await someone({ bearer: secret }).post(path, {})).status).toBe(501);
  let last = made.status;
  for (let i = 0; i < 12 && last === 201; i++) last = (await manager.client.post(path, {})).status;
  expect(last).toBe(429);
});
