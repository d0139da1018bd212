import { expect, test } from 'vitest';
import { client } from '../kit/api.ts';
import { makeFirstSite, ownerPerson } from '../kit/first-site.ts';
import { startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';
import { percentile } from '../load/percentile.ts';

test('signing in takes about as long for nobody as for somebody', async () => {
  using dir = tempDir();
  await using server = await startServer({ dataDir: dir.path });
  await makeFirstSite([server.url], server.setupUrl!);
  const time = async (email: string, nth: number): Promise<number> => {
    const start = performance.now();
    // From an address of its own, so that no limit of tries is met.
    const { status } = await client(server.url, { address: `198.51.100.${nth}` }).post('/api/auth/sign-in/email', {
      email,
      password: 'not that password',
    });
    expect(status).toBe(401);
    return performance.now() - start;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  // Side by side, so that whatever else the machine does meets both.
  for (let nth = 1; nth <= 9; nth++) {
    known.push(await time(ownerPerson.email, nth));
    unknown.push(await time(`nobody${nth}@shop.example`, 100 + nth));
  }
  // Without the work of a password it would be a fiftieth.
  const ratio = percentile(unknown, 0.5) / percentile(known, 0.5);
  console.log(`nobody takes ${ratio.toFixed(2)} of the time of somebody`);
  expect(ratio).toBeGreaterThan(0.4);
  expect(ratio).toBeLessThan(2.5);
});
