import { setPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Child } from '../kit/child.ts';
import { median } from '../load/percentile.ts';
import { round, type Round, type Target } from './intake-round.ts';

const connections = 64;
const seconds = 2;
/** By then a server has ended the piece that it was working on when its client stood still. */
const pauseMs = 700;

/** What answers took that were taken in while nothing else went on, and beside other work: medians of rounds, times in ms. */
export interface Beside {
  idle: Times;
  busy: Times;
  rounds: number;
}

type Times = Pick<Round, 'p50' | 'p99' | 'perSecond'>;

const take = (target: Target): Promise<Round> => round(target, connections, seconds);

/** Until the compiler is done with the intake. */
export async function warmUp(target: Target): Promise<void> {
  for (let i = 0; i < 4; i += 1) await take(target);
}

/**
 * Takes answers in while a client of the server stands still and while it goes on, in turns, so often or until it is done; then it is ended. What
 * else runs here goes before it: it would be on a machine of its own.
 */
export async function besideClient(target: Target, client: Child, most: number): Promise<Beside> {
  let isDone = false;
  void client.ended.then(() => (isDone = true));
  setPriority(client.pid, 19);
  const [idle, busy]: [Round[], Round[]] = [[], []];
  while (busy.length < most && !isDone) {
    process.kill(client.pid, 'SIGSTOP');
    await wait(pauseMs);
    idle.push(await take(target));
    process.kill(client.pid, 'SIGCONT');
    const beside = await take(target);
    if (!isDone) busy.push(beside);
  }
  await client.kill();
  return summed(idle, busy);
}

/** The same of what the server does by itself once it was asked for. */
export async function besideJob(target: Target, ask: () => Promise<unknown>, rounds: number): Promise<Beside> {
  const some = async () => {
    const all: Round[] = [];
    for (let i = 0; i < rounds; i += 1) all.push(await take(target));
    return all;
  };
  const idle = await some();
  await ask();
  return summed(idle, await some());
}

function summed(idle: readonly Round[], busy: readonly Round[]): Beside {
  const of = (rounds: readonly Round[]): Times => ({
    p50: median(rounds.map(({ p50 }) => p50)),
    p99: median(rounds.map(({ p99 }) => p99)),
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
  });
  return { idle: of(idle), busy: of(busy), rounds: busy.length };
}
