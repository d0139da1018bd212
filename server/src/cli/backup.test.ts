import { chownSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockDatabase } from '../adapters/lock-file.ts';
import { openReadOnly } from '../adapters/read-only-database.ts';
import { importRows } from '../imports/kept/import-at-once.ts';
import type { Site } from '../base/site.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { run as backup } from './backup.ts';
import { run as restore } from './restore.ts';
import { run as verifyCounts } from './verify-counts.ts';

let folder: string;
let said: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-backup-'));
  said = '';
  vi.spyOn(console, 'log').mockImplementation((text) => void (said += `${text}\n`));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const answer = (t: TestDb, site: Site, from: number, n: number) =>
  importRows(
    t.call(site),
    Array.from({ length: n }, (_, i) => ({
      line: i + 1,
      body: { externalId: String(from + i), occurredAt: '2026-05-01', kind: 'csat', score: 5 },
    })),
    { dryRun: false },
  );

function answersIn(path: string): number {
  using database = openReadOnly(path);
  return (database.prepare('SELECT count(*) AS n FROM responses').get() as { n: number }).n;
}

async function opened() {
  const t = await openTestDb();
  vi.stubEnv('DATABASE_URL', `file:${t.path}`);
  return { t, site: await t.site(), copy: join(folder, 'copies/copy.db') };
}

describe('huiyin backup and restore', () => {
  it('copies one moment of the database while answers are stored', async () => {
    const { t, site, copy } = await opened();
    await using _ = t;
    await answer(t, site, 0, 500);
    const [code] = await Promise.all([backup([copy]), answer(t, site, 500, 500)]);
    expect(code).toBe(0);
    expect(answersIn(copy)).toBeGreaterThanOrEqual(500);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'copies'))).toEqual(['copy.db']);
    vi.stubEnv('DATABASE_URL', `file:${copy}`);
    expect(await verifyCounts([])).toBe(0);
  });

  it('overwrites nothing', async () => {
    const { t, copy } = await opened();
    await using _ = t;
    await backup([copy]);
    await expect(backup([copy])).rejects.toThrow('already there');
  });

  it('puts a copy in place and keeps what was there', async () => {
    const { t, site, copy } = await opened();
    await using _ = t;
    await answer(t, site, 0, 10);
    await backup([copy]);
    await answer(t, site, 10, 10);
    expect(await restore([copy])).toBe(0);
    expect(answersIn(t.path)).toBe(10);
    const kept = /before: (\S+)/.exec(said)![1]!;
    expect(answersIn(kept)).toBe(20);
  });

  it('says so where there was none, which may be another place than that of the server', async () => {
    const { t, copy } = await opened();
    await using _ = t;
    await backup([copy]);
    vi.stubEnv('DATABASE_URL', `file:${join(folder, 'elsewhere/huiyin.db')}`);
    expect(await restore([copy])).toBe(0);
    expect(said).toContain('There was none before: if your server has one, give this command its DATA_DIR');
  });

  it.runIf(process.getuid?.() === 0)('leaves it to whoever had it, when root does it', async () => {
    const { t, copy } = await opened();
    await using _ = t;
    await backup([copy]);
    chownSync(t.path, 65_534, 65_534);
    expect(await restore([copy])).toBe(0);
    expect(statSync(t.path)).toMatchObject({ uid: 65_534, gid: 65_534, mode: 0o100600 });
  });

  it('refuses while a server runs, and what is no whole database of ours', async () => {
    const { t, copy } = await opened();
    await using _ = t;
    await backup([copy]);
    const unlock = await lockDatabase(t.path);
    await expect(restore([copy])).rejects.toThrow('already running');
    await unlock();

    const text = join(folder, 'notes.txt');
    writeFileSync(text, 'not a database, and long enough to be read as one '.repeat(50));
    await expect(restore([text])).rejects.toThrow('no whole database');
    await expect(restore([join(folder, 'nothing.db')])).rejects.toThrow('There is no database');
    await expect(restore([])).rejects.toThrow('Usage');
  });

  it('is not for libSQL servers', async () => {
    vi.stubEnv('DATABASE_URL', 'http://127.0.0.1:1');
    await expect(backup([join(folder, 'x.db')])).rejects.toThrow('libSQL server');
  });
});

describe('huiyin verify-counts', () => {
  it('finds counts that are too high, too low, or of nothing', async () => {
    const { t, site } = await opened();
    await using _ = t;
    await answer(t, site, 0, 20);
    expect(await verifyCounts([])).toBe(0);
    await t.db.write([
      "UPDATE counts SET n = n + 1 WHERE dimension = 'channel'",
      "DELETE FROM counts WHERE dimension = 'hour'",
      `INSERT INTO counts VALUES ('${site.id}', 'nps', 'nps', 'channel', 'widget', '2026-01-01', 1, 9, 2)`,
    ]);
    expect(await verifyCounts([])).toBe(1);
    expect(said).toContain('| csat | csat | channel | import | 2026-05-01 | 1 | 5: kept 21, recounted 20');
    expect(said).toContain('| csat | csat | hour | 12 | 2026-05-01 | 1 | 5: kept 0, recounted 20');
    expect(said).toContain('| nps | nps | channel | widget | 2026-01-01 | 1 | 9: kept 2, recounted 0');
    expect(said).toContain('3 cells of counts differ');
  });

  it('puts them right when it is asked to, and on a file only while no server runs', async () => {
    const { t, site } = await opened();
    await using _ = t;
    await answer(t, site, 0, 20);
    await t.db.write(["DELETE FROM counts WHERE dimension = 'hour'", 'UPDATE counts SET n = n + 1']);
    const unlock = await lockDatabase(t.path);
    await expect(verifyCounts(['--mend'])).rejects.toThrow('already running');
    await unlock();
    expect(await verifyCounts(['--mend'])).toBe(0);
    expect(said).toContain('2 cells of counts were put right');
    await expect(verifyCounts(['mend'])).rejects.toThrow('Usage');
  });
});
