import type { Env } from '../env.ts';
import { call } from './api.ts';
import { startAsking, type Asking } from './asking.ts';

let asking: Asking | undefined;

/**
 * Called by the loader, at the first call of `huiyin(…)` or when the page is idle; from then on `huiyin` is ours.
 * Resolves when the settings are there, or did not come.
 */
export function run(env: Env): Promise<void> {
  // Another one where the loader had to begin anew.
  if (asking?.env !== env) {
    const started = (asking = startAsking(env));
    (window as { huiyin?: unknown }).huiyin = Object.assign((...args: unknown[]) => call(started, args), { q: 0 });
  }
  for (const args of env.calls.splice(0)) void call(asking, args);
  return asking.ready;
}
