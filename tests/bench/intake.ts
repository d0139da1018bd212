import { join } from 'node:path';
import { makeFirstSite } from '../kit/first-site.ts';
import { startChild } from '../kit/child.ts';
import { startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';
import { median } from '../load/percentile.ts';
import { round, type Round, type Target } from './intake-round.ts';
import { say, table, verdict } from './say.ts';
import { unlimited } from '../kit/unlimited.ts';

type Rounds = Map<string, Round[]>;

const ours = 'ours';
const floor = 'json floor';

/**
 * `bench intake`: durable submissions a second of the real server, round by round beside floors built for comparison. In
 * several sets of processes, since two processes that do the same may differ by a tenth for as long as they live.
 * Gives whether the bars hold: 85 % of the JSON floor's rate at 1.25 times its CPU, at 64 connections.
 */
export async function benchIntake({ quick }: { quick: boolean }): Promise<boolean> {
  const [sets, rounds, seconds] = quick ? [2, 2, 2] : [4, 4, 2];
  const at10: Rounds = new Map();
  const at64: Rounds = new Map();
  for (let i = 0; i < sets; i += 1) {
    await using started = new AsyncDisposableStack();
    const targets = await startTargets(started);
    for (const target of targets) await warmUp(target);
    await interleaved(at10, targets, 10, rounds, seconds);
    await interleaved(at64, targets, 64, rounds, seconds);
  }
  return judge(at64, print(10, at10), print(64, at64));
}

async function startTargets(started: AsyncDisposableStack): Promise<Target[]> {
  const server = async () => {
    const dir = started.use(tempDir());
    const env = { ...unlimited, LOG_LEVEL: 'error', TRUSTED_PROXIES: '' };
    const running = started.use(await startServer({ dataDir: dir.path, env }));
    return { dir, running, site: await makeFirstSite([running.url], running.setupUrl!) };
  };
  const { running, site } = await server();
  const found: Target[] = [{ name: ours, ...running, path: `/v1/sites/${site.siteKey}/responses` }];
  for (const [name, mode] of [
    [floor, 'json'],
    ['rows floor', 'rows'],
    ['hono ok', 'ok'],
  ] as const) {
    const { dir, running: maker, site: own } = await server();
    await maker.stop();
    const script = join(import.meta.dirname, 'intake-floor.ts');
    const child = startChild(process.execPath, [script, mode, dir.file('huiyin.db'), own.siteId]);
    started.defer(async () => void (await child.stop()));
    const { url } = await child.line((line) =>
      line.startsWith('{') ? (JSON.parse(line) as { url: string }) : undefined,
    );
    found.push({ name, url, pid: child.pid, path: '/' });
  }
  return found;
}

/** Until the compiler is done with it: what is measured is a server that runs for days. */
async function warmUp(target: Target): Promise<void> {
  for (let stored = 0, tries = 0; stored < 150_000 && tries < 8; tries += 1)
    stored += (await round(target, 64, 3)).stored;
}

/** Adds every target once a round to `found`, in another order each time, so that none profits from the machine's moods. */
async function interleaved(found: Rounds, targets: Target[], connections: number, rounds: number, seconds: number) {
  for (let i = 0; i < rounds; i += 1)
    for (const target of targets.map((_, k) => targets[(k + i) % targets.length]!)) {
      const measured = await round(target, connections, seconds);
      found.set(target.name, [...(found.get(target.name) ?? []), measured]);
    }
}

/** One line a target; gives ours over the JSON floor: rate and CPU, medians of the ratios round by round. */
function print(connections: number, rounds: Rounds): { rate: number; cpu: number; p99: number } {
  const of = (name: string, field: keyof Round) => rounds.get(name)!.map((r) => r[field]);
  say(
    `\n${connections} connections, durable (synchronous=FULL), median of ${rounds.get(ours)!.length} rounds (best in brackets)`,
  );
  table(
    ['', 'answers/s', 'p50 ms', 'p99 ms', 'CPU ms each'],
    [...rounds.keys()].map((name) => [
      name,
      `${median(of(name, 'perSecond')).toFixed(0)} (${Math.max(...of(name, 'perSecond')).toFixed(0)})`,
      median(of(name, 'p50')).toFixed(2),
      `${median(of(name, 'p99')).toFixed(1)} (${Math.min(...of(name, 'p99')).toFixed(1)})`,
      `${median(of(name, 'cpuMsEach')).toFixed(3)} (${Math.min(...of(name, 'cpuMsEach')).toFixed(3)})`,
    ]),
  );
  const ratio = (field: keyof Round) => median(of(ours, field).map((value, i) => value / of(floor, field)[i]!));
  return { rate: ratio('perSecond'), cpu: ratio('cpuMsEach'), p99: ratio('p99') };
}

function judge(at64: Rounds, ten: ReturnType<typeof print>, many: ReturnType<typeof print>): boolean {
  const cpu = Math.min(...at64.get(ours)!.map((r) => r.cpuMsEach));
  say(`\nours against the JSON floor, median of the rounds' ratios`);
  const bars = [
    verdict(
      many.rate >= 0.85,
      `64 connections: ${(many.rate * 100).toFixed(0)} % of its answers/s (bar: at least 85 %)`,
    ),
    verdict(many.cpu <= 1.25, `64 connections: ${many.cpu.toFixed(2)} times its CPU (bar: at most 1.25)`),
    verdict(ten.rate >= 0.85, `10 connections: ${(ten.rate * 100).toFixed(0)} % of its answers/s (bar: at least 85 %)`),
    verdict(ten.cpu <= 1.25, `10 connections: ${ten.cpu.toFixed(2)} times its CPU (bar: at most 1.25)`),
  ];
  say(
    `  64 connections: p99 ${many.p99.toFixed(2)} times the floor's (design: at most 2), best CPU ${cpu.toFixed(3)} ms (design: at most 0.16)`,
  );
  return bars.every(Boolean);
}
