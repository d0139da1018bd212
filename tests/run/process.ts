import { spawn, type ChildProcess } from 'node:child_process';
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

const running = new Set<ChildProcess>();

/** Runs a command in the project's root to its end; `show` passes its output on as it comes. */
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
      // What is shown is a suite: a group of its own, so that the servers and browsers it starts can be ended with it.
      detached: show,
    });
    if (show) running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    const end = (ok: boolean): void => {
      running.delete(child);
      resolve({ ok, seconds: (performance.now() - start) / 1000, output });
    };
    child.on('error', (error) => {
      output += String(error);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** Ends every suite under way, and with it the servers and browsers it started. */
export function endAll(): void {
  for (const { pid } of running) {
    try {
      if (pid) process.kill(-pid, 'SIGKILL');
    } catch {
      // It has just ended by itself.
    }
  }
}

/** Suites are in groups of their own, which a signal to this process does not reach. */
export function endAllOnSignal(): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)
    process.once(signal, () => {
      endAll();
      process.exit(code);
    });
}
