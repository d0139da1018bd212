import { readFileSync } from 'node:fs';
import { makeFirstSite } from '../../kit/first-site.ts';
import { startServer } from '../../kit/server.ts';
import { tempDir } from '../../kit/temp.ts';
import { unlimited } from '../../kit/unlimited.ts';
import { fuzz } from './fuzz.ts';

const atOnce = 1_000;
const largestGrowth = 1.5;

/** Fuzzes a server in a process of its own, a thousand calls at a time; false for a broken promise, or memory that grows on. */
export async function fuzzOften(times: number): Promise<boolean> {
  using dir = tempDir();
  await using server = await startServer({ dataDir: dir.path, env: { ...unlimited, LOG_LEVEL: 'error' } });
  const site = await makeFirstSite([server.url], server.setupUrl!);
  const seed = crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1;
  const byStatus: Record<string, number> = {};
  const memory: number[] = [];
  const faults: string[] = [];
  for (let calls = 0; calls < times; calls += atOnce) {
    const found = await fuzz(server.url, site, Math.min(atOnce, times - calls), seed + calls);
    for (const [status, n] of Object.entries(found.byStatus)) byStatus[status] = (byStatus[status] ?? 0) + n;
    faults.push(...found.faults.map((fault) => `seed ${seed + calls}: ${fault}`));
    memory.push(memoryOf(server.pid));
    console.log(`${String(calls + found.calls).padStart(7)} calls   ${memory.at(-1)} MB   ${faults.length} faults`);
  }
  for (const fault of faults.slice(0, 50)) console.error(fault);
  // What the first thousand needed is needed: code, statements, pages of the database.
  const [first = 0] = memory;
  const grown = memory.at(-1)! / first;
  console.log(
    `\n${times} calls, seed ${seed}: ${JSON.stringify(byStatus)}; ${faults.length} faults; memory × ${grown.toFixed(2)}`,
  );
  return faults.length === 0 && grown < largestGrowth;
}

/** Resident memory of a process in MB. */
function memoryOf(pid: number): number {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kb) / 1024);
}
