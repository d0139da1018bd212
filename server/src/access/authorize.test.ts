import { createClient } from '@libsql/client';
import { permissions } from '@huiyin/shared/domain/permissions';
import { expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { policy } from './policy.ts';
import { createAuth } from '../people/auth.ts';
import { createStreams } from '../http/streams/streams.ts';
import { openTestDb } from '../testing/open-test-db.ts';

it('every route below /api stands in the policy, and the policy names no other', async () => {
  await using t = await openTestDb();
  const client = createClient({ url: `file:${t.path}` });
  const publicUrl = 'http://127.0.0.1:1';
  const app = createApp({
    ...t,
    auth: createAuth({
      client,
      secret: 's'.repeat(32),
      publicUrl,
      ownOrigins: [publicUrl],
      sharesWork: true,
    }),
    assets: { get: async () => null },
    streams: createStreams(t),
    pictures: null,
    settings: {
      publicUrl,
      setupToken: 'x',
      mail: 'shown',
      limits: { perAddress: 0, answersPerAddress: 0, bytesPerAddress: 0, perSite: 0 },
      attachmentQuotaBytes: 0,
    },
    clientAddress: () => null,
    sharesWork: true,
    later: async () => undefined,
    turn: async () => undefined,
  });
  client.close();
  const middleware = /^ALL \/api(\/sites\/:siteId)?\/\*$/;
  const routes = app.routes
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => route.includes(' /api') && !middleware.test(route));
  expect([...new Set(routes)].toSorted()).toEqual(Object.keys(policy).toSorted());
});

it('every permission is asked by a route or stands here with what else asks it', () => {
  const asked = new Set<string>(Object.values(policy));
  // `POST /api/sites` asks on which of the sites of whoever calls.
  expect(permissions.filter((one) => !asked.has(one))).toEqual(['sites.make']);
});
