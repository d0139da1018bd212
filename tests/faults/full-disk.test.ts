import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { client } from '../kit/api.ts';
import { makeFirstSite, ownerPerson, siteOrigin } from '../kit/first-site.ts';
import { startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';
import { complaint } from '../load/answers.ts';

/** Lets a running process's files grow to so many bytes at most: what a full disk is to it, without a disk to fill. */
function limitFiles(pid: number, bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
}

function hasPrlimit(): boolean {
  try {
    execFileSync('prlimit', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!hasPrlimit())(
  'on a full disk what would be written is put off with 503, reading goes on, and all is well once there is room',
  async () => {
    using dir = tempDir();
    await using server = await startServer({ dataDir: dir.path });
    const { siteId, siteKey, ownerCookie } = await makeFirstSite([server.url], server.setupUrl!);
    const [visitor, owner] = [client(server.url, { origin: siteOrigin }), client(server.url, { cookie: ownerCookie })];
    const send = (answer = complaint('很慢'.repeat(500))) => visitor.post(`/v1/sites/${siteKey}/responses`, answer);
    expect((await send()).status).toBe(201);
    const site = `/api/sites/${siteId}`;
    const { body: key } = await owner.post(`${site}/api-keys`, { name: 'Reports', role: 'viewer' });

    limitFiles(server.pid, statSync(dir.file('huiyin.db-wal')).size + 40_000);
    const stored: string[] = [];
    let late = complaint();
    let answer = await send(late);
    for (let i = 0; i < 50 && answer.status === 201; i += 1) {
      stored.push(late.id);
      answer = await send((late = complaint('很慢'.repeat(500))));
    }
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.headers.get('access-control-allow-origin')).toBe(siteOrigin);
    // Now not even a small thing finds a place.
    limitFiles(server.pid, 4096);
    // Whoever reads leaves a mark (last used, last seen): it is not what they came for.
    const reads = [
      await owner.get(`${site}/tickets`),
      await client(server.url, { bearer: key.secret, origin: null }).get(`${site}/tickets`),
      await visitor.get(`/v1/sites/${siteKey}`),
      await client(server.url, { origin: 'https://elsewhere.example' }).get('/v1/release.json'),
    ];
    expect(reads.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const signIn = await client(server.url).post('/api/auth/sign-in/email', ownerPerson);
    expect([signIn.status, signIn.headers.get('retry-after')]).toEqual([503, '5']);
    // However often it is asked.
    for (let i = 0; i < 20; i++) expect((await client(server.url).get('/healthz')).status).toBe(503);

    limitFiles(server.pid, 'unlimited');
    expect((await send(late)).status).toBe(201);
    const { body } = await owner.get(`${site}/tickets?limit=100`);
    const ids = body.items.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining([...stored, late.id]));
    expect(new Set(ids).size).toBe(ids.length);
  },
);
