import { readdirSync, readFileSync } from 'node:fs';
import { cpuMs, forgetPeak, peakMb, residentMb } from '../../bench/process-cost.ts';
import type { Place } from '../place.ts';

/** What the servers of a place cost: a busy machine makes none of it more. */
export interface Cost {
  /** CPU time of all of them so far, ms; NaN where nobody can tell. */
  ms(): number;
  /** The most memory that any of them has had above what it held at first, MB; NaN where nobody can tell. */
  moreMb(): number;
}

/** Watches the servers of a place from now on. */
export function watchCost({ apps, setUp }: Place): Cost {
  const pids = setUp === 'worker' ? workers() : apps.flatMap((app) => app.pid() ?? []);
  const rest = pids.map((pid) => ({ pid, mb: residentMb(pid) }));
  for (const { pid } of rest) forgetPeak(pid);
  const isKnown = rest.length > 0;
  return {
    ms: () => (isKnown ? rest.reduce((sum, { pid }) => sum + cpuMs(pid), 0) : Number.NaN),
    moreMb: () => (isKnown ? Math.max(...rest.map(({ pid, mb }) => peakMb(pid) - mb)) : Number.NaN),
  };
}

/** The processes of workerd that this one started. */
function workers(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter(isWorker);
  } catch {
    return [];
  }
}

function isWorker(pid: number): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return /^Name:\s+workerd$/m.test(status) && status.includes(`PPid:\t${process.pid}\n`);
  } catch {
    return false;
  }
}
