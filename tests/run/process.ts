import { spawn, type ChildProcess } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';

export const root = join(import.meta.dirname, '../..');

// The tools' shims start whatever `node` comes first: ours, not the machine's.
const PATH = [join(root, 'node_modules/.bin'), join(root, 'tests/node_modules/.bin'), process.env.PATH].join(delimiter);

export interface Ended {
  ok: boolean;
  seconds: number;
  /** What it printed, in plain lines: without colours, and without what moves in a terminal. */
  output: string;
}

const running = new Set<ChildProcess>();

/** Runs a command in the project's root to its end; `show` gets each line of its output as it comes. */
export function runCommand(
  command: string,
  args: string[],
  { show, env = {} }: { show?: (line: string) => void; env?: Record<string, string> } = {},
): Promise<Ended> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // What is shown is a suite: a group of its own, so that the servers and browsers it starts can be ended with it.
      detached: Boolean(show),
    });
    if (show) running.add(child);
    const lines: string[] = [];
    for (const input of [child.stdout, child.stderr])
      createInterface({ input }).on('line', (printed) => {
        const line = stripVTControlCharacters(printed);
        lines.push(line);
        show?.(line);
      });
    const end = (ok: boolean): void => {
      running.delete(child);
      resolve({ ok, seconds: (performance.now() - start) / 1000, output: lines.join('\n') });
    };
    child.on('error', (error) => {
      lines.push(String(error));
      end(false);
    });
    // What a suite left behind would hold its output open.
    if (show) child.on('exit', () => endGroup(child));
    child.on('close', (code) => end(code === 0));
  });
}

/** Ends every suite under way, and with it the servers and browsers it started. */
export function endAll(): void {
  for (const child of running) endGroup(child);
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
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
