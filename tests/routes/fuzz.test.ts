import { expect, test } from 'vitest';
import { makeFirstSite } from '../kit/first-site.ts';
import { startServerHere } from '../kit/server-here.ts';
import { tempDir } from '../kit/temp.ts';
import { unlimited } from '../kit/unlimited.ts';
import { fuzz } from '../faults/fuzz/fuzz.ts';

test('a thousand calls made of the API’s own description break no promise of it', async () => {
  using dir = tempDir();
  await using server = await startServerHere({ dataDir: dir.path, env: unlimited });
  const site = await makeFirstSite([server.url], server.setupUrl!);
  const { faults, operations, byStatus } = await fuzz(server.url, site, 1_000, 20_261_128, server.fetch);
  expect(faults).toEqual([]);
  expect(operations).toBeGreaterThan(45);
  // It gets somewhere: what is taken, what is not described and what is not there.
  expect(Object.keys(byStatus)).toEqual(expect.arrayContaining(['200', '201', '400', '401', '404']));
});
