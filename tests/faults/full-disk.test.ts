import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { client } from '../kit/api.ts';
import { makeFirstSite, siteOrigin } from '../kit/first-site.ts';
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
  'on a full disk answers are put off with 503, reading goes on, and all is well once there is room',
  async () => {
    using dir = tempDir();
    await using server = await startServer({ dataDir: dir.path });
    const { siteId, siteKey, ownerCookie } = await makeFirstSite([server.url], server.setupUrl!);
    const [visitor, owner] = [client(server.url, { origin: siteOrigin }), client(server.url, { cookie: ownerCookie })];
    const send = (answer = complaint('很慢'.repeat(500))) => visitor.post(`/v1/sites/${siteKey}/responses`, answer);
    expect((await send()).status).toBe(201);

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
    expect((await owner.get(`/api/sites/${siteId}/tickets`)).status).toBe(200);
    expect((await visitor.get(`/v1/sites/${siteKey}`)).status).toBe(200);

    limitFiles(server.pid, 'unlimited');
    expect((await send(late)).status).toBe(201);
    const { body } = await owner.get(`/api/sites/${siteId}/tickets?limit=100`);
    const ids = body.items.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining([...stored, late.id]));
    expect(new Set(ids).size).toBe(ids.length);
  },
);
