import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { patienceMs } from './patience.ts';

/** A child process, its output line by line, and its end. */
export interface Child {
  pid: number;
  /** Everything it printed so far, both streams, in order. */
  logs: string[];
  /** Exit code, or null when a signal ended it. */
  ended: Promise<number | null>;
  /** The first line that `read` turns into a value; rejects with the logs when the process ends first or time is up. */
  line<T>(read: (line: string) => T | undefined): Promise<T>;
  /** SIGTERM, then wait; SIGKILL when it does not end in time. */
  stop(): Promise<number | null>;
  /** SIGKILL, then wait: what a power cut looks like to the process. */
  kill(): Promise<void>;
}

export function startChild(command: string, args: string[], env: NodeJS.ProcessEnv = process.env): Child {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const logs: string[] = [];
  const listeners = new Set<(line: string) => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      logs.push(line);
      for (const listen of listeners) listen(line);
    });
  }
  const ended = endOf(child, logs);
  return {
    pid: child.pid ?? -1,
    logs,
    ended,
    line: (read) =>
      new Promise((resolve, reject) => {
        const fail = (why: string): void =>
          done(() => reject(new Error(`${why}: ${command} ${args.join(' ')}\n${logs.join('\n')}`)));
        const timer = setTimeout(() => fail(`no answer in ${patienceMs} ms`), patienceMs);
        const done = (settle: () => void): void => {
          clearTimeout(timer);
          listeners.delete(look);
          settle();
        };
        const look = (line: string): void => {
          const found = read(line);
          if (found !== undefined) done(() => resolve(found));
        };
        listeners.add(look);
        for (const line of logs) look(line);
        void ended.then((code) => fail(`ended with ${code}`));
      }),
    stop: () => end(child, ended, 'SIGTERM'),
    kill: async () => void (await end(child, ended, 'SIGKILL')),
  };
}

/** Runs a command to its end and gives what it printed; throws with the output when it fails. */
export async function run(command: string, args: string[], env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const child = startChild(command, args, env);
  const code = await child.ended;
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${child.logs.join('\n')}`);
  return child.logs.join('\n');
}

function endOf(child: ChildProcess, logs: string[]): Promise<number | null> {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      logs.push(String(error));
      resolve(-1);
    });
    child.on('close', (code) => resolve(code));
  });
}

async function end(
  child: ChildProcess,
  ended: Promise<number | null>,
  signal: 'SIGTERM' | 'SIGKILL',
): Promise<number | null> {
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  const code = await ended;
  clearTimeout(timer);
  return code;
}
