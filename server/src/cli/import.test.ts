import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StaffEnv } from '../http/context.ts';
import { Problem, problemResponse } from '../base/problem.ts';
import { importRoutes } from '../imports/routes.ts';
import { countDifferences } from '../intake/recount.ts';
import type { Site } from '../base/site.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { run } from './import.ts';

const map = 'externalId=id,occurredAt=when,kind=:csat,score=stars,comment=said';
let folder: string;
let said: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-import-'));
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (said += String(text)) !== '');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function file(rows: readonly string[], header = 'id,when,stars,said'): string {
  const path = join(folder, 'rows.csv');
  writeFileSync(path, [header, ...rows].join('\n'));
  return path;
}

const rows = (n: number) =>
  Array.from({ length: n }, (_, i) => `${i},2026-05-01,${1 + (i % 5)}.0,"first\nsecond ${i}"`);

/** The import route over HTTP; `trouble` may spoil an answer, by the number of the call. */
async function host(
  t: TestDb,
  site: Site,
  trouble: (call: number) => 'busy' | 'lost' | 'stop' | undefined = () => undefined,
) {
  let calls = 0;
  const app = new Hono<StaffEnv & { Bindings: HttpBindings }>()
    .get('/api/me', (c) =>
      c.json({
        person: { id: 'k', name: 'k', email: '' },
        sites: [{ id: site.id, key: site.key, name: 'Shop', role: 'manager' }],
      }),
    )
    .use(async (c, next) => {
      c.set('actor', { kind: 'key', id: 'k', name: 'k' });
      c.set('call', t.call(site, c.var.actor));
      calls += 1;
      const now = trouble(calls);
      if (now === 'busy') throw new Problem('busy', { retryAfterSeconds: 1 });
      if (now === 'stop') process.emit('SIGINT');
      await next();
      if (now === 'lost') c.env.incoming.socket.destroy();
    })
    .route(
      '/api/sites/:siteId',
      importRoutes((_, next) => next()),
    )
    .onError((error) => problemResponse(error as Problem));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address() as AddressInfo;
  const command = (path: string, ...more: string[]) =>
    run([path, '--site', site.key, '--key', 'hy_x', '--url', `http://127.0.0.1:${port}`, '--map', map, ...more]);
  return { command, calls: () => calls, [Symbol.dispose]: () => void server.close() };
}

const stored = async (t: TestDb) => (await t.db.query('SELECT count(*) AS n FROM responses'))[0]!['n'];

describe('huiyin import', () => {
  it('sends every row once, and passes over what is there when run again', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site());
    const path = file(rows(2500));
    expect(await api.command(path)).toBe(0);
    expect(api.calls()).toBe(3);
    expect(await api.command(path)).toBe(0);
    expect(said).toContain('2,500 rows: 0 stored, 2,500 there already, 0 refused.');
    expect(await stored(t)).toBe(2500);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it('names the line of the file for each row that is refused, and ends with 1', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site());
    const all = rows(1500);
    all[1399] = '1399,2026-05-01,9,"late\nrow"';
    all[20] = '20,2026-05-01,5';
    expect(await api.command(file(all))).toBe(1);
    expect(said).toContain(`rows.csv:${2 + 2 * 1399 - 1}  score must be a whole number of the csat scale`);
    expect(said).toContain('rows.csv:42  row has 3 columns, the header has 4');
    expect(said).toContain('1,500 rows: 1,498 stored, 0 there already, 2 refused.');
  });

  it('shows what a cell would tell the terminal to do', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site());
    const path = file(['1,2026-05-01,5,\u001b]0;owned\u0007', '2,\u009b2J,5,en']);
    expect(await api.command(path, '--map', map.replace('comment', 'locale'))).toBe(1);
    expect(said).toContain(String.raw`rows.csv:2  stored without locale as it was: \u001b]0;owned\u0007`);
    expect(said).toContain('rows.csv:3  occurredAt');
    expect(said.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('stores nothing in a dry run', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site());
    expect(await api.command(file(rows(3)), '--dry-run')).toBe(0);
    expect(said).toContain('3 would be stored');
    expect(await stored(t)).toBe(0);
  });

  it('tries again when the server is busy or an answer is lost, and stores nothing twice', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site(), (call) => (call === 1 ? 'busy' : call === 2 ? 'lost' : undefined));
    expect(await api.command(file(rows(10)))).toBe(0);
    expect(said).toMatch(/Too much is waiting.*Trying again in 1 s\./);
    expect(said).toContain('does not answer');
    expect(said).toContain('10 rows: 0 stored, 10 there already, 0 refused.');
    expect(await stored(t)).toBe(10);
  });

  it('ends cleanly on Ctrl-C and says how to go on', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site(), (call) => (call === 2 ? 'stop' : undefined));
    const path = file(rows(5000));
    expect(await api.command(path)).toBe(130);
    expect(said).toContain('Run the same command again to go on');
    expect(await stored(t)).toBe(2000);
    expect(await api.command(path)).toBe(0);
    expect(await stored(t)).toBe(5000);
  });

  it('opens tickets as the option says', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    using api = await host(t, site);
    const path = file(['1,2026-05-01,,"Broken"']);
    expect(await api.command(path, '--map', map.replace(':csat', ':complaint'), '--status', 'open')).toBe(0);
    expect((await t.db.query('SELECT status FROM tickets'))[0]!['status']).toBe('open');
  });

  it.each([
    [['--nonsense'], 'Unknown option'],
    [['--map', 'kind=:csat'], 'occurredAt is missing'],
    [['--map', 'kind=:csat,occurredAt=date'], 'no column "date"'],
    [['--site', 'other'], 'not for the site other'],
    [['--status', 'new'], 'open or closed'],
    [['--url', 'nowhere'], 'no http(s) address'],
  ])('refuses %j in one line', async (more, message) => {
    await using t = await openTestDb();
    using api = await host(t, await t.site());
    await expect(api.command(file(rows(1)), ...more)).rejects.toMatchObject({
      message: expect.stringContaining(message),
    });
  });
});

const examples = join(import.meta.dirname, '../../../../shared/data');

describe.skipIf(!existsSync(examples))(
  'the examples of the operator guide (skipped where ../shared/data is absent)',
  () => {
    it.each([
      [
        'cfpb_complaints_sample_en.csv',
        'externalId=complaint_id,occurredAt=received,kind=:complaint,category=issue,comment=product+issue+sub_issue,locale=:en',
        4000,
      ],
      [
        'asap_sample_zh.csv',
        'externalId=index,occurredAt=:2026-01-01,kind=:csat,score=star,comment=reviewbody,locale=:zh-CN',
        300,
      ],
    ])('takes every row of %s', async (name, example, n) => {
      await using t = await openTestDb();
      using api = await host(t, await t.site());
      expect(await api.command(join(examples, name), '--map', example)).toBe(0);
      expect(await stored(t)).toBe(n);
      expect(await countDifferences(t.db.query)).toEqual([]);
    });
  },
);
