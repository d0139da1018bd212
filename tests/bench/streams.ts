import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { client } from '../kit/api.ts';
import { startChild } from '../kit/child.ts';
import { newSecret } from '../kit/customers.ts';
import { makeFirstSite, siteOrigin, type FirstSite } from '../kit/first-site.ts';
import { startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';
import { unlimited } from '../kit/unlimited.ts';
import { complaint } from '../load/answers.ts';
import { median } from '../load/percentile.ts';
import { round, type Round, type Target } from './intake-round.ts';
import { say, table, verdict } from './say.ts';

const consoles = 200;
const visitors = 1_000;

/**
 * `bench streams`: answers taken in while 200 consoles and 1,000 visitors listen, and while nobody does. Both on one server,
 * round by round: two servers that do the same differ by more than the bar. Gives whether it holds: at most 1.10 times the
 * CPU an answer, at 64 connections and at one.
 */
export async function benchStreams({ quick }: { quick: boolean }): Promise<boolean> {
  await using started = new AsyncDisposableStack();
  const { target, site } = await start(started);
  for (let i = 0; i < 6; i += 1) await round(target, 64, 3);
  const file = started.use(tempDir()).file('streams.json');
  writeFileSync(file, JSON.stringify(await streamsOf(target.url, site)));

  const bars: boolean[] = [];
  for (const connections of [64, 1]) {
    const alone = () => round(target, connections, 3);
    const heard = async () => {
      await using _ = await listening(target.url, file);
      return round(target, connections, 3);
    };
    const rounds: { none: Round; many: Round }[] = [];
    for (let i = 0; i < (quick ? 3 : 12); i += 1) {
      const many = i % 2 ? await heard() : undefined;
      const none = await alone();
      rounds.push({ none, many: many ?? (await heard()) });
    }
    bars.push(...judge(connections, rounds));
  }
  return bars.every(Boolean);
}

function judge(connections: number, rounds: { none: Round; many: Round }[]): boolean[] {
  say(`\n${connections} connection${connections === 1 ? '' : 's'}, median of ${rounds.length} rounds`);
  const line = (name: string, which: 'none' | 'many') => {
    const of = (field: keyof Round) => median(rounds.map((r) => r[which][field]));
    return [name, of('perSecond').toFixed(0), of('p99').toFixed(1), of('cpuMsEach').toFixed(3)];
  };
  table(
    ['', 'answers/s', 'p99 ms', 'CPU ms each'],
    [line('nobody listens', 'none'), line(`${consoles + visitors} listen`, 'many')],
  );
  const ratio = (field: keyof Round) => median(rounds.map(({ none, many }) => many[field] / none[field]));
  const [cpu, rate] = [ratio('cpuMsEach'), ratio('perSecond')];
  return [
    verdict(cpu <= 1.1, `${cpu.toFixed(3)} times the CPU an answer (bar: at most 1.10)`),
    verdict(rate >= 0.9, `${(rate * 100).toFixed(0)} % of the answers (bar: at least 90 %)`),
  ];
}

async function start(started: AsyncDisposableStack): Promise<{ target: Target; site: FirstSite }> {
  const dir = started.use(tempDir());
  const env = { ...unlimited, LOG_LEVEL: 'error' };
  const running = started.use(await startServer({ dataDir: dir.path, env }));
  const site = await makeFirstSite([running.url], running.setupUrl!);
  return { site, target: { name: 'the server', ...running, path: `/v1/sites/${site.siteKey}/responses` } };
}

interface Wanted {
  path: string;
  headers: Record<string, string>;
}

/** What could be listened to: a site by keys, each for fifty consoles, and a thousand threads, fifty at an address. */
async function streamsOf(url: string, site: FirstSite): Promise<Wanted[]> {
  const sitePath = `/api/sites/${site.siteId}`;
  const owner = client(url, { cookie: site.ownerCookie });
  const wanted: Wanted[] = [];
  for (let i = 0; i < consoles / 50; i += 1) {
    const { body } = await owner.post(`${sitePath}/api-keys`, { name: `wall ${i}`, role: 'viewer' });
    const headers = { authorization: `Bearer ${body.secret}` };
    wanted.push(...Array.from({ length: 50 }, () => ({ path: '/api/stream', headers })));
  }
  const visitor = client(url, { origin: siteOrigin });
  for (let i = 0; i < visitors; i += 1) {
    const [secret, answer] = [newSecret(), complaint()];
    await visitor.post(`/v1/sites/${site.siteKey}/responses`, { ...answer, threadSecret: secret });
    const headers = { authorization: `Bearer ${secret}`, 'x-forwarded-for': `198.51.100.${Math.floor(i / 50)}` };
    wanted.push({ path: `/v1/threads/${answer.id}`, headers });
  }
  return wanted;
}

/** Opens all of them from another process, which ends with what is returned. */
async function listening(url: string, file: string): Promise<AsyncDisposable> {
  const child = startChild(process.execPath, [join(import.meta.dirname, 'stream-clients.ts'), url, file]);
  const { open } = await child.line((line) =>
    line.startsWith('{') ? (JSON.parse(line) as { open: number }) : undefined,
  );
  if (open !== consoles + visitors) throw new Error(`only ${open} streams are open`);
  return { [Symbol.asyncDispose]: async () => void (await child.stop()) };
}
