import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StaffEnv } from '../http/context.ts';
import { Problem } from '../base/problem.ts';
import { handleError } from '../http/handle-error.ts';
import { keptImportRoutes } from '../imports/kept/kept-import-routes.ts';
import { importRoutes } from '../imports/routes.ts';
import { countDifferences } from '../intake/recount.ts';
import type { Site } from '../base/site.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { run } from './import.ts';
import { runCommand } from './run-command.ts';

const map = 'externalId=id,occurredAt=when,kind=:csat,score=stars,comment=said';
const metrics =
  'occurredAt=day,metrics.orders=orders,metrics.kept=kept,metrics.kept.of=customers,metrics.kept.unit=:share';
const cases = join(import.meta.dirname, '../imports/cases');
let folder: string;
let said: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-import-'));
  said = '';
  vi.stubEnv('LC_ALL', 'C');
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (said += String(text)) !== '');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function file(rows: readonly string[], header = 'id,when,stars,said'): string {
  const path = join(folder, 'rows.csv');
  writeFileSync(path, [header, ...rows].join('\n'));
  return path;
}

const rows = (n: number) =>
  Array.from({ length: n }, (_, i) => `${i},2026-05-01,${1 + (i % 5)}.0,"first\nsecond ${i}"`);

/** The routes of imports over HTTP; `trouble` may spoil an answer, by the number of the call. */
async function host(
  t: TestDb,
  site: Site,
  trouble: (call: number) => 'busy' | 'lost' | 'stop' | undefined = () => undefined,
  mapped = ['--map', map],
) {
  let calls = 0;
  const app = new Hono<StaffEnv & { Bindings: HttpBindings }>()
    .get('/api/me', (c) =>
      c.json({
        person: { id: 'k', name: 'k', email: '' },
        sites: [{ id: site.id, key: site.key, name: 'Shop', timeZone: site.timeZone, role: 'manager' }],
      }),
    )
    .use(async (c, next) => {
      c.set('actor', { kind: 'key', id: 'k', name: 'k' });
      c.set('call', { ...t.call(site, c.var.actor), may: () => true });
      calls += 1;
      const now = trouble(calls);
      if (now === 'busy') throw new Problem('busy', { retryAfterSeconds: 1 });
      if (now === 'stop') process.emit('SIGINT');
      await next();
      if (now === 'lost') c.env.incoming.socket.destroy();
    })
    .route(
      '/api/sites/:siteId',
      importRoutes((_, next) => next(), true),
    )
    .route('/api/sites/:siteId', keptImportRoutes())
    .onError(handleError(t.log));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address() as AddressInfo;
  const reached = ['--site', site.key, '--key', 'hy_x', '--url', `http://127.0.0.1:${port}`];
  const command = (path: string, ...more: string[]) => run([path, ...reached, ...mapped, ...more]);
  return { command, reached, calls: () => calls, [Symbol.dispose]: () => void server.close() };
}

const stored = async (t: TestDb) => (await t.db.query('SELECT count(*) AS n FROM responses'))[0]!['n'];

describe('huiyin import', () => {
  it('sends every row once, and passes over what is there when run again', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site());
    const path = file(rows(2500));
    expect(await api.command(path)).toBe(0);
    // Looked for under any name, and to go on with it; checked, looked for again, opened, stored, and done.
    expect(api.calls()).toBe(1 + 1 + 3 + 1 + 1 + 3 + 1);
    said = '';
    expect(await api.command(path)).toBe(0);
    expect(said).toContain('2,500 answers: 0 stored, 2,500 there already, 0 refused.');
    // There is nothing to undo.
    expect(said).not.toContain('This is import');
    expect(await stored(t)).toBe(2500);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it('says each kind of error once, with its first line in the file, and ends with 1', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site());
    const all = rows(1500);
    all[1399] = '1399,2026-05-01,9,"late\nrow"';
    all[20] = '20,2026-05-01,5';
    expect(await api.command(file(all))).toBe(1);
    expect(said).toMatch(/1 × Score: lies outside of the scale.* First in line 2,799: “9”/);
    expect(said).toContain('1 × Row: has another number of cells than the header. First in line 42: “3 ≠ 4”');
    expect(said).toContain('1,500 answers: 1,498 stored, 0 there already, 2 refused.');
  });

  it('writes what is refused as a table with the cells of its rows, all of it, whoever refuses it', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site(), (call) => (call === 1 + 1 + 5 + 1 + 1 + 2 ? 'stop' : undefined));
    const all = rows(5_000).map((row, i) => (i % 2 ? row : row.replace(/\d\.0/, 'x')));
    all[4] = '4,2300-01-01,5,"=1+1"';
    const refused = join(folder, 'refused.csv');
    const how = ['--most-refused', '60', '--refused', refused];
    expect(await api.command(file(all), ...how)).toBe(130);
    expect(said).toContain(`What was refused is in ${refused}, with the cells of its rows.`);
    // What the server keeps of the first part comes first again.
    expect(await api.command(file(all), ...how)).toBe(1);
    const table = readFileSync(refused, 'utf8').split('\r\n');
    expect(table.slice(0, 2)).toEqual([
      '\ufeffLine,Field,What is wrong,What stood there,id,when,stars,said',
      '2,Score,cannot be read as a score,x,0,2026-05-01,x,"first\nsecond 0"',
    ]);
    expect(table).toContain(`10,Date and time,lies in the future,2300-01-01,4,2300-01-01,5,"'=1+1"`);
    expect(table).toHaveLength(2_500 + 2);
  });

  it('says what a row without an id tells otherwise of how a complaint was dealt with', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site(), undefined, [
      '--map',
      'occurredAt=when,complaint=said,status=state,resolvedAt=solved',
    ]);
    const sent = (...rest: string[]) => file(['2026-05-01 10:00,torn,open,', ...rest], 'when,said,state,solved');
    expect(await api.command(sent('2026-05-02 10:00,late,resolved,2026-05-03 09:00'))).toBe(0);
    expect(await api.command(sent('2026-05-02 10:00,late,resolved,2026-05-03 09:30'), '--dry-run')).toBe(0);
    expect(said).toContain('but for a cell: line 3, Resolved: “2026-05-03 09:00” → “2026-05-03 09:30”.');
  });

  it('offers rows without ids that differ in a cell from stored ones, and corrects these where it is told to', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site(), undefined, [
      '--map',
      'occurredAt=when,kind=:csat,score=stars,comment=said',
    ]);
    const all = ['2026-05-01,5,late', '2026-05-02,4,torn', '2026-05-03,1,cold'];
    const sent = (rest: readonly string[]) => file(rest, 'when,stars,said');
    expect(await api.command(sent(all))).toBe(0);
    const mended = all.with(0, '2026-05-01,2,late');
    expect(await api.command(sent(mended), '--dry-run')).toBe(0);
    expect(said).toContain('1 new answer is like a stored one but for a cell: line 2, Score: “5” → “2”.');
    expect(said).toContain('3 answers: 1 would be stored, 2 there already, 0 refused.');
    expect(await api.command(sent(mended), '--corrections', 'replace')).toBe(0);
    expect(said).toContain('3 answers: 0 stored, 1 corrected, 2 there already, 0 refused.');
    expect(await t.db.query('SELECT score FROM responses ORDER BY score')).toMatchObject(
      [1, 2, 4].map((score) => ({ score })),
    );
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it('knows a copy of a file under another name, unless it is said to be of another source', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site(), undefined, ['--map', 'occurredAt=when,kind=:csat,score=stars']);
    const copy = (name: string) => {
      writeFileSync(join(folder, name), 'when,stars\n2026-05-01,5\n2026-05-02,4');
      return join(folder, name);
    };
    expect(await api.command(copy('export.csv'))).toBe(0);
    expect(await api.command(copy('export (1).csv'))).toBe(0);
    expect(said).toMatch(/This is “export\.csv”, which was imported on \d{4}-\d\d-\d\d:/);
    expect(said).toContain('2 answers: 0 stored, 2 there already, 0 refused.');
    expect(await stored(t)).toBe(2);
    expect(await api.command(copy('export (2).csv'), '--source', 'another shop')).toBe(0);
    expect(await stored(t)).toBe(4);
  });

  it('leaves what another file brought under the same id, and says how to correct it', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site());
    const sent = (name: string, ...lines: readonly string[]) => {
      writeFileSync(join(folder, name), lines.join('\n'));
      return join(folder, name);
    };
    expect(await api.command(sent('tool.csv', 'id,when,stars,said', '700,2026-05-01,5,late'))).toBe(0);
    const other = sent('other.csv', 'id,when,stars,said,by', '700,2026-05-02,1,cold,Ann');
    expect(await api.command(other)).toBe(1);
    expect(said).toContain('1 answer is here under the same ID with other content, and stays as it is.');
    const score = () => t.db.query('SELECT score FROM responses');
    expect(await score()).toEqual([{ score: 5 }]);
    expect(await api.command(other, '--corrections', 'replace')).toBe(0);
    expect(await score()).toEqual([{ score: 1 }]);
  });

  it('shows what a cell would tell the terminal to do', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site());
    const path = file(['1,2026-05-01,5,\u001b]0;owned\u0007', '2,\u009b2J,5,en']);
    expect(await api.command(path, '--map', map.replace('comment', 'locale'))).toBe(1);
    expect(said).toContain(
      String.raw`1 × Language: is left out of what is stored, or cut where it is only too long. First in line 2: “\u001b]0;owned\u0007”`,
    );
    expect(said).toContain(String.raw`1 × Date and time: cannot be read`);
    expect(said).toContain(String.raw`First in line 3: “\u009b2J”`);
    expect(said.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('shows answers as sentences, by the clocks of the site', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site());
    const path = file(['1,2026-05-01T01:30:00Z,5,fine,7'], 'id,when,stars,said,till no.');
    expect(await api.command(path, '--dry-run')).toBe(0);
    expect(said).toContain('when; times without a zone are those of Asia/Shanghai, the time zone of the site');
    expect(said).toContain('Not taken: till no.');
    expect(said).toContain(
      'line 2, Rating (CSAT): 5; Date and time: 2026-05-01 09:30; Comment: fine; ID of the answer: 1',
    );
  });

  it('says values of metrics as such, whatever it says them of', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site(), undefined, ['--map', metrics]);
    const path = file(['2026-05-01,120,0.825,80', '2026-05-02,98,81 %,70'], 'day,orders,kept,customers');
    expect(await api.command(path, '--dry-run')).toBe(0);
    expect(said).toContain('Numbers: 2 numbers by day, 2026-05-01 to 2026-05-02, 4 values');
    expect(said).toContain('First rows: line 2, orders: 120; Date and time: 2026-05-01\n');
    expect(said).toContain('line 2, kept: 82.5%; Date and time: 2026-05-01; Of how many it is a share: 80\n');
    expect(said).toContain('4 values: 4 would be stored, 0 there already, 0 refused.');
    expect(said).not.toMatch(/answer|count\b|more\b/);
    expect(await api.command(path)).toBe(0);
    expect(said).toContain('4 values: 4 stored, 0 there already, 0 refused.');
    said = '';
    const copy = join(folder, 'copy.csv');
    copyFileSync(path, copy);
    expect(await api.command(copy)).toBe(0);
    expect(said).toContain('4 values: 0 stored, 4 there already, 0 refused.');
    expect(said).not.toContain('--source');
  });

  it('counts a day of a metric that came twice, and says where it says something else', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site(), undefined, []);
    const rows = ['2026-05-01,120', '2026-05-01,120', '2026-05-02,98', '2026-05-03,7', '2026-05-04,7', '2026-05-03,8'];
    const path = file([...rows, '2026-05-05,7', '2026-05-06,7', '2026-05-07,7', '2026-05-08,7'], 'day,orders');
    expect(await api.command(path, '--dry-run')).toBe(1);
    expect(said).toContain('is a second number for its day. First in line 7: “8”');
    expect(said).toContain('10 values: 8 would be stored, 1 there already, 1 refused.');
  });

  it.each([
    ['zh-CN', '前几行：第 2 行，orders：120；时间：2026-05-01\n', /反馈|count|more|metric：/],
    ['zh-TW', '前幾列：第 2 列，orders：120；時間：2026-05-01\n', /回饋|count|more|metric：/],
  ])('says them in %s too', async (language, first, others) => {
    const path = file(['2026-05-01,120,0.825,80'], 'day,orders,kept,customers');
    expect(await run([path, '--inspect', '--language', language, '--map', metrics])).toBe(0);
    expect(said).toContain(first);
    expect(said).not.toMatch(others);
  });

  it.each([
    ['en', 'Date and time: A number of a month stands on its first day.\n'],
    ['zh-CN', '时间：按月的数值记在该月的第一天。\n'],
    ['zh-TW', '時間：按月的數值記在該月的第一天。\n'],
  ])('says in %s where numbers of months stand', async (language, first) => {
    const path = file(['2026-04,120', '2026-05,98'], 'month,orders');
    expect(await run([path, '--inspect', '--language', language])).toBe(0);
    expect(said).toContain(first);
    expect(said).toContain('2026-04-01');
  });

  it.each([
    ['en', 'First reply: 10 min after it came in', 'Resolved: 2026-10-02 05:05'],
    ['zh-CN', '首次回复时间：收到后 10 分钟', '解决时间：2026-10-02 05:05'],
    ['zh-TW', '首次回覆時間：收到後 10 分鐘', '解決時間：2026-10-02 05:05'],
  ])('says in %s when something was done as people read it', async (language, replied, resolved) => {
    const path = file(['2026-10-01,late,10,2026-10-02T05:05:00.000'], 'when,about,"Minutes to first reply",done');
    const story = 'occurredAt=when,complaint=about,firstRepliedAt=Minutes to first reply,resolvedAt=done';
    await run([path, '--inspect', '--language', language, '--map', story]);
    expect(said).toContain(replied);
    expect(said).toContain(resolved);
  });

  it('says nothing of what a check had found when it is ended by Ctrl-C', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site(), (call) => (call === 3 ? 'stop' : undefined));
    expect(await api.command(file(rows(5000)), '--dry-run')).toBe(130);
    expect(said).toContain('Stopped. Nothing was stored.\n');
    expect(said).not.toContain('answers:');
    expect(await stored(t)).toBe(0);
  });

  it('says that a file without rows has none, whatever else it lacks', async () => {
    expect(await run([file([], 'id,date,score'), '--inspect'])).toBe(0);
    expect(said).toBe('“rows.csv” has a header and no rows: there is nothing to import.\n');
  });

  it('says what was rounded', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site());
    expect(await api.command(file(['1,2026-05-01,4.5,fine']))).toBe(0);
    expect(said).toContain('1 × Score: is stored rounded. First in line 2: “4.5”');
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
    using api = await host(t, await t.site(), (call) => (call === 1 ? 'busy' : call === 5 ? 'lost' : undefined));
    expect(await api.command(file(rows(10)))).toBe(0);
    expect(said).toMatch(/Too much is waiting.*Trying again in 1 s\./);
    expect(said).toContain('does not answer');
    expect(said).toContain('10 answers: 10 stored, 0 there already, 0 refused.');
    expect(await stored(t)).toBe(10);
  });

  it('says so where no server of ours answers its first call, and stops waiting on Ctrl-C', async () => {
    await using t = await openTestDb();
    const elsewhere = serve({ fetch: () => new Response('no', { status: 502 }), port: 0, hostname: '127.0.0.1' });
    await new Promise((ready) => elsewhere.once('listening', ready));
    using _ = { [Symbol.dispose]: () => void elsewhere.close() };
    using api = await host(t, await t.site());
    const { port } = elsewhere.address() as AddressInfo;
    const command = api.command(file(rows(1)), '--url', `http://127.0.0.1:${port}`);
    const refused = expect(command).rejects.toThrow('The server answered 502. Run the same command again to go on');
    await expect.poll(() => said).toContain('The server answered 502. Trying again in 1 s.');
    process.emit('SIGINT');
    await refused;
  });

  it('names what the role of a key does not allow', async () => {
    const forbidding = serve({ fetch: () => new Response('no', { status: 403 }), port: 0, hostname: '127.0.0.1' });
    await new Promise((ready) => forbidding.once('listening', ready));
    using _ = { [Symbol.dispose]: () => void forbidding.close() };
    const { port } = forbidding.address() as AddressInfo;
    const reached = ['--site', 'x', '--key', 'hy_x', '--url', `http://127.0.0.1:${port}`];
    await expect(runCommand(['undo-import', '01234567', ...reached])).rejects.toThrow('“Undo an import”');
    await expect(runCommand(['import', file(rows(1)), ...reached])).rejects.toThrow('“Import answers”');
    await expect(runCommand(['imports', ...reached, '--language', 'zh-TW'])).rejects.toThrow('不允許「匯入回饋」');
  });

  it('ends cleanly on Ctrl-C, says how to go on, and goes on there', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site(), (call) => (call === 1 + 1 + 5 + 1 + 1 + 2 ? 'stop' : undefined));
    const path = file(rows(5000));
    expect(await api.command(path)).toBe(130);
    expect(said).toContain('Run the same command again to go on');
    expect(await stored(t)).toBe(2000);
    const before = api.calls();
    expect(await api.command(path)).toBe(0);
    expect(said).toMatch(/Going on at line 4,001 with import \S+, which broke off\./);
    expect(said).toContain('5,000 answers: 5,000 stored, 0 there already, 0 refused.');
    expect(api.calls() - before).toBe(1 + 1 + 3 + 1 + 3 + 1);
    expect(await t.db.query('SELECT state FROM imports')).toMatchObject([{ state: 'done' }]);
    expect(await stored(t)).toBe(5000);
  });

  it('lists imports, and has one taken back', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site());
    expect(await api.command(file(rows(3)))).toBe(0);
    const [, id] = /This is import (\S+); huiyin undo-import \1 takes it back\./.exec(said)!;
    const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    expect(await runCommand(['imports', ...api.reached])).toBe(0);
    expect(await runCommand(['undo-import', id!, ...api.reached])).toBe(0);
    const undone = "UPDATE imports SET state = 'undone', kept = 1, rows = 4, stored = 2, corrected = 1";
    await t.db.write([{ sql: undone, args: [] }]);
    expect(await runCommand(['imports', ...api.reached])).toBe(0);
    expect(await runCommand(['undo-import', id!.slice(1), ...api.reached]).catch(String)).toContain(
      'There is no import',
    );
    const read = `          --map '${map}'`;
    expect(printed.mock.calls.flat()).toEqual([
      `${id}  2026-11-21 17:30  rows.csv  Imported: 3 stored, 0 there already, 0 refused`,
      read,
      `${id}  Being undone`,
      `${id}  2026-11-21 17:30  rows.csv  Undone: 1 taken back, 1 correction taken back, 1 stayed (corrected by a later import), 1 stayed`,
      read,
    ]);
  });

  it('without a map says what it understood, and stores it when somebody says yes', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site(), undefined, []);
    const path = join(cases, '13-two-header-lines.csv');
    expect(await api.command(path)).toBe(0);
    expect(said).toContain('Header: lines 1 to 2');
    expect(said).toContain('Date and time: Date & Time (UTC); times without a zone are those of UTC');
    expect(said).toContain(
      'Scores: Recommendation (NPS): Q#1: How likely are you to recommend us? — Score, from 0 (worst) to 10 (best)',
    );
    expect(said).toContain('12 answers: 12 would be stored');
    expect(said).toContain('Nothing was stored yet.');
    expect(await stored(t)).toBe(0);
    expect(await api.command(path, '--yes')).toBe(0);
    expect(await stored(t)).toBe(12);
  });

  it('reads a file as the import of the same columns was read, and says so, unless it is to be found out anew', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site(), undefined, ['--yes']);
    const sent = (name: string, day: string) => {
      writeFileSync(join(folder, name), `id,when,much,said\n${day},${day},5,late\n`);
      return join(folder, name);
    };
    const saved = ['--map', 'externalId=id,occurredAt=when,nps=much,comment=said'];
    expect(await api.command(sent('may.csv', '2026-05-01'), ...saved)).toBe(0);
    const asBefore = /It is read as “may\.csv” was, which was imported on 2026-11-21: its columns are the same\./;
    said = '';
    expect(await api.command(sent('june.csv', '2026-06-01'))).toBe(0);
    expect(said).toMatch(asBefore);
    expect(await t.db.query('SELECT kind FROM responses')).toMatchObject([{ kind: 'nps' }, { kind: 'nps' }]);
    for (const other of [['--detect-again'], ['--map', 'occurredAt=when,ces=much'], ['--preset', 'none']]) {
      said = '';
      await api.command(sent('july.csv', '2026-07-01'), '--dry-run', ...other);
      expect(said).toContain('much');
      expect(said).not.toMatch(asBefore);
    }
  });

  it.each([
    ['en', '--map', 'csat=stars', '--map: occurredAt is missing'],
    ['zh-CN', '--map', 'csat=nothing,occurredAt=when', '--map：文件里没有“nothing”这一列；有：id, when, stars, said。'],
    ['zh-TW', '--preset', 'Qualtrix', '--preset：沒有「Qualtrix」；可用的有：问卷星, '],
    ['zh-CN', '--date-order', 'ydm', '--date-order：只能是 ymd, dmy, mdy 之一。'],
    ['zh-TW', '--most-refused', 'all', '--most-refused：應為 0 到 100 的百分比。'],
    ['zh-CN', '--sheet', 'x'.repeat(300), '--sheet：最多 200 个字符。'],
    ['zh-TW', '--scale', 'wide', '--scale：「wide」不是量表；'],
    ['zh-CN', '--refused', 'r.csv', '--refused：要与 --dry-run 或正式导入一起用'],
    ['en', '--separator', '::', '--separator: must be one character'],
    ['zh-CN', '--nonsense', 'x', '没有选项 --nonsense。用法：npx -y pnpm huiyin import FILE'],
    ['zh-TW', '--map', '--yes', '--map 後面要有值：--map=VALUE。用法：'],
    ['zh-CN', '--yes=1', '--yes', '--yes 后面不带值。用法：'],
    ['zh-TW', '--yes', 'other.csv', '用法：npx -y pnpm huiyin import FILE'],
  ])('says in %s what is wrong with %s %s', async (language, option, value, refusal) => {
    const given = run([file(rows(1)), '--inspect', '--language', language, option, value]);
    await expect(given).rejects.toMatchObject({ message: expect.stringContaining(refusal) });
  });

  it.each([
    ['zh-CN', ['--site', ''], '缺少 --site KEY。用法：npx -y pnpm huiyin undo-import NUMBER'],
    ['zh-TW', ['--key', '密碼'], 'API 金鑰裡有不該有的字元'],
    ['zh-CN', ['--url', 'nowhere'], '--url nowhere 不是 http(s) 地址。'],
    ['zh-TW', ['--site', 'other'], '這個 API 金鑰不能用於網站 other；它用於：'],
    ['zh-CN', [], '没有导入 01234567：'],
    ['zh-TW', ['--nonsense'], '沒有選項 --nonsense。'],
  ])('says in %s why %j cannot be reached', async (language, more, refusal) => {
    await using t = await openTestDb();
    using api = await host(t, await t.site());
    const undo = runCommand(['undo-import', '01234567', ...api.reached, '--language', language, ...more]);
    await expect(undo).rejects.toMatchObject({ message: expect.stringContaining(refusal) });
  });

  it('says in the language of whoever imports that it waits', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site(), (call) => (call === 1 ? 'busy' : call === 3 ? 'lost' : undefined));
    expect(await api.command(file(rows(2)), '--language', 'zh-CN')).toBe(0);
    expect(said).toContain('等待写入的内容太多，请稍后再试。1 秒后重试。');
    expect(said).toMatch(/http:\S+ 没有应答（\w+）。/);
  });

  it('stores nothing of a file of which more than 2 % is refused, unless it is told to', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site());
    const path = file([...rows(20), 'x,never,5,']);
    expect(await api.command(path)).toBe(1);
    expect(said).toContain('Nothing was stored: 4.8 % would be refused, more than 2 %.');
    expect(await stored(t)).toBe(0);
    expect(await api.command(path, '--most-refused', '5')).toBe(1);
    expect(await stored(t)).toBe(20);
  });

  it('asks whether a file is of the source that holds the same rows, and stores nothing before that is said', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site(), undefined, ['--scale', '1-5']);
    const [before, after] = ['42-before-correction.csv', '42-after-correction.csv'];
    expect(await api.command(join(cases, before), '--yes')).toBe(0);
    const asked = `12 of 12 new answers are also in “${before}”`;
    for (const more of [['--dry-run'], ['--yes'], ['--yes', '--most-refused', '100']]) {
      said = '';
      expect(await api.command(join(cases, after), ...more)).toBe(1);
      expect(said).toContain(asked);
      expect(said).toContain(`If so, say --source '${before}'`);
      expect(said).toContain(`say --source '${after}'. Nothing was stored.`);
    }
    expect(await stored(t)).toBe(12);
    expect(await api.command(join(cases, after), '--yes', '--source', before, '--corrections', 'replace')).toBe(0);
    expect(said).toContain('12 answers: 0 stored, 1 corrected, 11 there already, 0 refused.');
    expect(await api.command(join(cases, after), '--yes', '--source', after)).toBe(0);
    expect(await stored(t)).toBe(24);
  });

  it('lends the source that was said of one file to no other of its columns, and keeps it for the same', async () => {
    await using t = await openTestDb();
    using api = await host(t, await t.site(), undefined, ['--yes']);
    const shop = (name: string, ...ends: string[]) => {
      const all = Array.from({ length: 12 }, (_, i) => `2026-05-${i + 10},${(i % 5) + 1}`);
      writeFileSync(join(folder, name), ['when,stars', ...all, ...ends].join('\n'));
      return join(folder, name);
    };
    expect(await api.command(shop('shop-a.csv'), '--source', 'shop-a')).toBe(0);
    expect(await api.command(shop('shop-b.csv', ''))).toBe(1);
    expect(said).toContain('12 of 12 new answers are also in “shop-a.csv”');
    expect(said).toContain("If so, say --source 'shop-a'");
    expect(await stored(t)).toBe(12);
    expect(await api.command(shop('copy.csv'))).toBe(0);
    expect(said).toContain('12 answers: 0 stored, 12 there already');
    expect(await api.command(shop('shop-b.csv', ''), '--source', 'shop-b')).toBe(0);
    expect(await stored(t)).toBe(24);
  });

  it('inspects a workbook without a server, in the language of whoever looks', async () => {
    expect(await run([join(cases, '36-excel-workbook.xlsx'), '--inspect', '--language', 'zh-TW'])).toBe(0);
    expect(said).toContain('檔案：36-excel-workbook.xlsx，Excel 活頁簿');
    expect(said).toContain('略過：未作答 3');
    expect(await run([join(cases, '12-nps-words.csv'), '--inspect', '--language', 'zh-CN'])).toBe(0);
    expect(said).toContain('分数：Detractor → 贬损者，未给分数（4）');
    expect(said).toContain('分数：12 条只有分组而没有分数：计入 NPS 及其样本量，不计入平均分和分数分布');
    expect(await run([join(cases, '30-google-forms.csv'), '--inspect'])).toBe(1);
    expect(said).toContain('To be said: what comes first in dates, day or month: --date-order dmy or mdy');
  });

  it('says which tool a file is from; one that is only remembered has to be confirmed', async () => {
    expect(await run([join(cases, '32-freshdesk.csv'), '--inspect'])).toBe(0);
    expect(said).toContain('Format: Freshdesk, read by what is known of its files');
    const path = file(
      ['1,nps,9,fine,https://example.org,1750000000'],
      'id,survey_type,score,comment,permalink,created_at',
    );
    said = '';
    expect(await run([path, '--inspect'])).toBe(0);
    expect(said).toContain('Format: looks like Delighted');
    expect(said).toContain("To be said: whether it is from Delighted: --preset 'Delighted', or --preset none");
    said = '';
    expect(await run([path, '--inspect', '--preset', 'delighted'])).toBe(0);
    expect(said).toContain('Format: Delighted, read by what is known of its files');
  });

  it.each([
    ['csat=much', '1-7', ['4 → 3', '7 → 5']],
    ['csat=much', '7-1', ['1 → 5', '4 → 3', '7 → 1']],
    ['csat=much', 'csat=1-7', ['7 → 5']],
  ])('reads %s of the scale %s', async (score, scale, becomes) => {
    const path = file(['2026-05-01,1', '2026-05-01,4', '2026-05-01,7'], 'when,much');
    expect(await run([path, '--inspect', '--scale', scale, '--map', `occurredAt=when,${score}`])).toBe(0);
    for (const one of becomes) expect(said).toContain(one);
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
    [['--map', 'kind=:csat,occurredAt=date'], 'no column “date”'],
    [['--site', 'other'], 'not for the site other'],
    [['--status', 'new'], 'must be one of open, closed'],
    [['--date-order', 'ydm'], '--date-order'],
    [['--preset', 'Qualtrix'], '--preset: there is no “Qualtrix”; there are: 问卷星, '],
    [['--most-refused', 'all'], 'percentage'],
    [['--sheet', 'x'.repeat(300)], '--sheet'],
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
