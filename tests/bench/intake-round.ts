import { join } from 'node:path';
import { startChild } from '../kit/child.ts';
import { cpuMs } from './process-cost.ts';

/** What the load saw. Times in ms. */
export interface Load {
  perSecond: number;
  p50: number;
  p99: number;
  stored: number;
  refused: number;
}

/** A round of load with what it cost the server. */
export interface Round extends Load {
  cpuMsEach: number;
}

/** Something that takes answers in. */
export interface Target {
  name: string;
  url: string;
  pid: number;
  path: string;
}

/** Puts load on a target for `seconds`. Throws when an answer is refused: figures of failing calls mean nothing. */
export async function round({ name, url, pid, path }: Target, connections: number, seconds: number): Promise<Round> {
  const before = cpuMs(pid);
  const args = [join(import.meta.dirname, 'intake-load.ts'), url, path, String(connections), String(seconds)];
  const child = startChild(process.execPath, args);
  const load = await child.line((line) => (line.startsWith('{') ? (JSON.parse(line) as Load) : undefined));
  await child.ended;
  if (load.refused > 0) throw new Error(`${name} refused ${load.refused} answers`);
  return { ...load, cpuMsEach: (cpuMs(pid) - before) / load.stored };
}
