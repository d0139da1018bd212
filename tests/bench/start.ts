import { join } from 'node:path';
import { builtCli } from '@huiyin/server/cli/parts';
import { startChild } from '../kit/child.ts';
import { makeFirstSite } from '../kit/first-site.ts';
import { listening, serverEnv, startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';
import { median } from '../load/percentile.ts';
import { cpuMs, residentMb } from './process-cost.ts';
import { say, table, verdict } from './say.ts';

/** What one start took until it served, and what it holds when nobody has come. */
interface Start {
  cpuMs: number;
  wallMs: number;
  servingMb: number;
  idleMb: number;
}

const mostCpuMs = 1_000;
const mostIdleMb = 140;

/**
 * `bench start`: starts on an existing database, as `pnpm start` makes them after its build, beside plain Node with the
 * database client and hono. Gives whether the bars hold: 1 s of process time until it serves, 140 MB when idle.
 */
export async function benchStart({ quick }: { quick: boolean }): Promise<boolean> {
  const [rounds, idleSeconds] = quick ? [3, 2] : [7, 30];
  using dir = tempDir();
  const maker = await startServer({ dataDir: dir.path });
  await makeFirstSite([maker.url], maker.setupUrl!);
  await maker.stop();

  const targets: [name: string, command: string[]][] = [
    ['ours', [builtCli, 'serve']],
    ['floor', [join(import.meta.dirname, 'start-floor.mjs')]],
  ];
  const found = new Map<string, Start[]>(targets.map(([name]) => [name, []]));
  for (let i = 0; i < rounds; i += 1)
    for (const [name, command] of targets)
      found.get(name)!.push(await startOnce(command, dir.path, i === rounds - 1 ? idleSeconds : 0));
  return judge(found, idleSeconds);
}

async function startOnce(command: string[], dataDir: string, idleSeconds: number): Promise<Start> {
  const began = performance.now();
  const child = startChild(process.execPath, command, serverEnv({ dataDir, env: { LOG_LEVEL: 'error' } }));
  const { url } = await child.line(listening);
  const { status } = await fetch(`${url}/healthz`);
  if (status !== 200) throw new Error(`/healthz answered ${status}`);
  const wallMs = performance.now() - began;
  const [cpu, servingMb] = [cpuMs(child.pid), residentMb(child.pid)];
  await new Promise((resolve) => setTimeout(resolve, idleSeconds * 1000));
  const idleMb = residentMb(child.pid);
  await child.stop();
  return { cpuMs: cpu, wallMs, servingMb, idleMb };
}

function judge(found: Map<string, Start[]>, idleSeconds: number): boolean {
  const of = (name: string, field: keyof Start): number => median(found.get(name)!.map((start) => start[field]));
  const idle = (name: string): number => found.get(name)!.at(-1)!.idleMb;
  say(`\nStarts on an existing database, median of ${found.get('ours')!.length}`);
  table(
    ['', 'CPU ms', 'wall ms', 'MB when it serves', `MB after ${idleSeconds} s`],
    [...found.keys()].map((name) => [
      name,
      of(name, 'cpuMs').toFixed(0),
      of(name, 'wallMs').toFixed(0),
      of(name, 'servingMb').toFixed(0),
      idle(name).toFixed(0),
    ]),
  );
  say('');
  const [cpu, mb] = [of('ours', 'cpuMs'), idle('ours')];
  return [
    verdict(cpu <= mostCpuMs, `serves after ${cpu.toFixed(0)} ms of process time (bar: at most ${mostCpuMs})`),
    verdict(mb <= mostIdleMb, `idles at ${mb.toFixed(0)} MB (bar: at most ${mostIdleMb})`),
  ].every(Boolean);
}
