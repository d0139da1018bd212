import { jobNames } from '@huiyin/shared/domain/jobs';
import { siteHealth } from '@huiyin/shared/contract/health';
import { expect, test } from 'vitest';
import { now, owner } from './kit/routes.ts';
import { join, newEmail, newSite } from './kit/staff.ts';

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
