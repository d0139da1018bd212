import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { uuidV7 } from '@huiyin/shared/domain/ids';
import { system, type Actor } from '../base/actor.ts';
import { createCall, type Call } from '../base/call.ts';
import { createDb } from '../base/db/db.ts';
import { createWriteQueue } from '../base/db/write-queue.ts';
import type { Clock, Deps } from '../base/deps.ts';
import { createFeed } from '../base/events/feed.ts';
import { createStreams } from '../http/streams/streams.ts';
import { createSiteDirectory, type SiteDirectory } from '../sites/site-directory.ts';
import { prepareSite } from '../sites/make-site.ts';
import type { Site } from '../base/site.ts';

/** A clock that stands still until it is told otherwise. */
export interface TestClock extends Clock {
  set(moment: string): void;
  advance(ms: number): void;
}

/** What verbs need, on a real libSQL file with all migrations applied; who needs accounts, assets or pictures brings them. */
export interface TestDb extends AsyncDisposable, Deps {
  clock: TestClock;
  sites: SiteDirectory;
  /** The database's file. */
  path: string;
  /** A call of somebody on a site, now. */
  call<A extends Actor = Actor>(site: Site, actor?: A): Call<A>;
  /** A new site with its default surveys. */
  site(wanted?: { timeZone?: string }): Promise<Site>;
  /** A new person who owns the site; its id. */
  owner(site: Site): Promise<string>;
}

/**
 * Opens a database in a folder of its own, gone afterwards.
 *
 * @example
 * await using t = await openTestDb();
 * const site = await t.site({ timeZone: 'Asia/Kathmandu' });
 */
export async function openTestDb(moment = '2026-11-21T09:30:00Z'): Promise<TestDb> {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-unit-'));
  const path = join(folder, 'test.db');
  writeFileSync(path, await (migrated ??= migratedBytes()));
  const client = createClient({ url: `file:${path}`, concurrency: 1 });
  const reader = createClient({ url: `file:${path}` });
  const db = createDb(reader, createWriteQueue(client));
  const clock = testClock(moment);
  const ids = countedIds(clock);

  const feed = createFeed(1000);
  const deps: Deps & { sites: SiteDirectory } = {
    db,
    clock,
    ids,
    log: { info: () => undefined, error: () => undefined },
    feed,
    streams: createStreams({ feed, clock }),
    sites: createSiteDirectory({ db, clock }),
    auth: undefined as never,
    assets: { get: async () => null },
    pictures: null,
    clientAddress: () => null,
    sharesWork: true,
    later: async (work) => void (await work),
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    settings: {
      publicUrl: 'http://127.0.0.1:1',
      setupToken: 'x',
      mail: 'sent',
      mailFrom: 'huiyin@localhost',
      limits: { perAddress: 0, answersPerAddress: 0, bytesPerAddress: 0, perSite: 0 },
      attachmentQuotaBytes: 0,
    },
  };

  return {
    ...deps,
    clock,
    path,
    call: <A extends Actor>(site: Site, actor = system as A) => createCall(deps, { actor, site, permissions: [] }),
    site: async ({ timeZone = 'Asia/Shanghai' } = {}) => {
      const wanted = { name: 'Shop', origins: [], timeZone, languages: ['en' as const] };
      const { site, statements } = prepareSite({ db, clock, ids }, wanted);
      await db.write(statements);
      return site;
    },
    owner: async (site) => {
      const id = ids.uuid();
      await db.write([
        {
          sql: 'INSERT INTO user (id, name, email, email_verified, created_at, updated_at) VALUES (?, ?, ?, 1, 0, 0)',
          args: [id, 'Olive', `${id}@shop.example`],
        },
        { sql: "INSERT INTO members (site_id, person_id, role, since) VALUES (?, ?, 'owner', 0)", args: [site.id, id] },
      ]);
      return id;
    },
    [Symbol.asyncDispose]: async () => {
      reader.close();
      client.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The bytes of a database with all migrations applied, which all tests of a process begin with. */
let migrated: Promise<Uint8Array> | undefined;

async function migratedBytes(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-migrated-'));
  const path = join(folder, 'migrated.db');
  const client = createClient({ url: `file:${path}`, concurrency: 1 });
  await client.execute('PRAGMA journal_mode=WAL');
  await migrate(drizzle(client), { migrationsFolder: join(import.meta.dirname, '../../migrations') });
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  client.close();
  const bytes = readFileSync(path);
  rmSync(folder, { recursive: true });
  return bytes;
}

function testClock(moment: string): TestClock {
  let now = Date.parse(moment);
  return {
    now: () => now,
    set: (other) => void (now = Date.parse(other)),
    advance: (ms) => void (now += ms),
  };
}

/** Ids that are the same in every run. */
function countedIds(clock: Clock): Deps['ids'] {
  let made = 0;
  return {
    uuid: () => uuidV7(clock.now(), countedBytes((made += 1))),
    secret: (prefix) => prefix + String((made += 1)).padEnd(43, 's'),
  };
}

function countedBytes(n: number): Uint8Array {
  return Uint8Array.from({ length: 10 }, (_, i) => (i < 6 ? 0 : (n >>> (8 * (9 - i))) & 0xff));
}
