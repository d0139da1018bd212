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
  env.calls.forEach((args, i, calls) => {
    calls[i] = 0;
    if (args) void call(asking!, args, i + 1);
  });
  return asking.ready;
}
