import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

// The tools' shims start whatever `node` comes first: ours, not the machine's.
const PATH = [join(root, 'node_modules/.bin'), join(root, 'tests/node_modules/.bin'), process.env.PATH].join(delimiter);

export interface Ended {
  ok: boolean;
  seconds: number;
  /** What it printed, when it was not shown at once. */
  output: string;
}

/** Runs a command in the project's root to its end; `show` passes its output on as it comes. It has an hour. */
export function runCommand(
  command: string,
  args: string[],
  { show = false, env = {} as Record<string, string> } = {},
): Promise<Ended> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH, ...env },
      stdio: ['ignore', ...(show ? (['inherit', 'inherit'] as const) : (['pipe', 'pipe'] as const))],
      timeout: 3_600_000,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    const end = (ok: boolean): void => resolve({ ok, seconds: (performance.now() - start) / 1000, output });
    child.on('error', (error) => {
      output += String(error);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
