import { expect, test } from 'vitest';
import { client } from '../kit/api.ts';
import { makeFirstSite } from '../kit/first-site.ts';
import { startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';

test('the loader is the plain script, until a survey of any site comes up by itself', async () => {
  using dir = tempDir();
  await using server = await startServer({ dataDir: dir.path });
  const { siteId, ownerCookie } = await makeFirstSite([server.url], server.setupUrl!);
  const owner = client(server.url, { cookie: ownerCookie });
  const text = async (path: string): Promise<string> => (await fetch(`${server.url}/${path}`)).text();
  const release = (await (await fetch(`${server.url}/v1/release.json`)).json()) as Record<string, { src: string }>;
  const [plain, asking] = await Promise.all(['pinned', 'pinnedAsk'].map((which) => text(release[which]!.src)));
  const becomes = (what: string | undefined): Promise<void> =>
    expect.poll(() => text('huiyin.js'), { interval: 500 }).toBe(what);
  const change = async (what: object): Promise<void> => {
    const changed = await owner.edit(`/api/sites/${siteId}/surveys/csat`, what);
    expect(changed.status, JSON.stringify(changed.body)).toBe(200);
  };
  const { body } = await owner.get(`/api/sites/${siteId}/surveys`);
  const { rules } = body.surveys.find((s: { slug: string }) => s.slug === 'csat');
  const triggers = [{ on: 'delay', seconds: 5 }];

  expect(plain).not.toBe(asking);
  expect(await text('huiyin.js')).toBe(plain);
  await change({ rules: { ...rules, triggers } });
  await becomes(asking);
  await change({ on: false });
  await becomes(plain);
  await change({ on: true });
  await becomes(asking);
  await change({ rules: { ...rules, triggers: [] } });
  await becomes(plain);
});
