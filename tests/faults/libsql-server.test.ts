import { expect, test } from 'vitest';
import { client } from '../kit/api.ts';
import { makeFirstSite, siteOrigin } from '../kit/first-site.ts';
import { huiyin, startServer } from '../kit/server.ts';
import { startSqld } from '../kit/sqld.ts';
import { tempDir } from '../kit/temp.ts';
import { complaint } from '../load/answers.ts';

test('a libSQL server that stands still or is gone puts answers off with 503, and each is stored once when it is back', async () => {
  using dir = tempDir();
  await using sqld = await startSqld(dir.path);
  const place = { dataDir: dir.path, databaseUrl: sqld.url };
  await huiyin(['migrate'], place);
  await using server = await startServer(place);
  const { siteId, siteKey, ownerCookie } = await makeFirstSite([server.url], server.setupUrl!);
  const [visitor, owner] = [client(server.url, { origin: siteOrigin }), client(server.url, { cookie: ownerCookie })];
  const answers = Array.from({ length: 20 }, () => complaint());
  const sendAll = () => Promise.all(answers.map((answer) => visitor.post(`/v1/sites/${siteKey}/responses`, answer)));
  const expectPutOff = async () => {
    const [sent, list, health] = await Promise.all([
      sendAll(),
      owner.get(`/api/sites/${siteId}/tickets`),
      client(server.url).get('/healthz'),
    ]);
    expect([...sent, list, health].map(({ status }) => status)).toEqual(Array(22).fill(503));
    for (const { headers } of sent) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  };
  const expectStored = async () => {
    expect((await sendAll()).map(({ status }) => status)).toEqual(Array(20).fill(201));
  };

  process.kill(sqld.pid(), 'SIGSTOP');
  await expectPutOff();
  process.kill(sqld.pid(), 'SIGCONT');
  await expectStored();

  await sqld.kill();
  await expectPutOff();
  await sqld.restart();
  await expectStored();

  const { body } = await owner.get(`/api/sites/${siteId}/tickets?limit=100`);
  const ids = body.items.map(({ id }: { id: string }) => id);
  expect(ids.toSorted()).toEqual(answers.map(({ id }) => id).toSorted());
});
