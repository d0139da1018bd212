import { readFileSync } from 'node:fs';
import { startPlace, type SetUpName } from '../place.ts';
import { fuzz } from './fuzz.ts';

const atOnce = 1_000;
const largestGrowth = 1.5;

/** What came of it. */
export interface Fuzzed {
  calls: number;
  byStatus: Record<string, number>;
  /** Sentences on broken promises, and on memory that grew on. */
  broken: string[];
  /** The seed of the first thousand; each further thousand has the seed of its first call. */
  seed: number;
  /** Resident memory in MB after each thousand; a worker's is not known. */
  memory: number[];
}

/** Fuzzes a set-up, a thousand calls at a time. */
export async function fuzzOften(
  setUp: SetUpName,
  times: number,
  progress: (soFar: Fuzzed) => void = () => undefined,
): Promise<Fuzzed> {
  await using place = await startPlace(setUp);
  const app = place.apps[0]!;
  const seed = crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1;
  const all: Fuzzed = { calls: 0, byStatus: {}, broken: [], seed, memory: [] };
  while (all.calls < times) {
    const seedHere = seed + all.calls;
    const found = await fuzz(app.url(), place.site, Math.min(atOnce, times - all.calls), seedHere);
    all.calls += found.calls;
    for (const [status, n] of Object.entries(found.byStatus)) all.byStatus[status] = (all.byStatus[status] ?? 0) + n;
    all.broken.push(...found.faults.map((fault) => `seed ${seedHere}: ${fault}`));
    const pid = app.pid();
    if (pid !== undefined) all.memory.push(memoryOf(pid));
    progress(all);
  }
  // What the first thousand needed is needed: code, statements, pages of the database.
  const [first = 0] = all.memory;
  const last = all.memory.at(-1) ?? 0;
  if (last > first * largestGrowth) all.broken.push(`memory grew from ${first} to ${last} MB`);
  return all;
}

/** Resident memory of a process in MB. */
function memoryOf(pid: number): number {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kb) / 1024);
}
