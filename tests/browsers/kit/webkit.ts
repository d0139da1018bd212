import { spawn } from 'node:child_process';
import { freePort } from '../../kit/port.ts';
import { until } from '../../kit/until.ts';
import { middle, type Driven } from './driven.ts';

/** WebKitGTK, by its WebDriver, on a display of its own. */
export async function startWebKit(driver: string, browser: string): Promise<Driven> {
  await using started = new AsyncDisposableStack();
  const display = `:${90 + Math.floor(Math.random() * 900)}`;
  const start = (command: string, args: string[], env = {}): void => {
    const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } });
    started.defer(() => void child.kill());
  };
  const port = await freePort();
  start('Xvfb', [display, '-screen', '0', '1280x900x24']);
  start(driver, [`--port=${port}`], { DISPLAY: display });

  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await until(() => call('GET', '/status').catch(() => false));
  const options = { binary: browser, args: ['--automation'] };
  const { sessionId, capabilities } = await call<{ sessionId: string; capabilities: Record<string, string> }>(
    'POST',
    '/session',
    { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } },
  );
  const at = `/session/${sessionId}`;
  started.defer(() => call('DELETE', at).then(() => undefined));
  const run = <T>(what: (...args: never[]) => unknown, args: unknown[]): Promise<T> =>
    call('POST', `${at}/execute/async`, {
      script: `const [args, done] = arguments; Promise.resolve((${what})(...args)).then(done)`,
      args: [args],
    });
  const find = (selector: string, text = '') =>
    until(() => run<{ x: number; y: number } | null>(middle as never, [selector, text]), {
      otherwise: () => `${selector} ${text}`,
    });
  const faults: string[] = [];
  /** Takes over what went wrong on the page. Where it was loaded again by itself, nobody listened. */
  const collect = async (): Promise<void> => {
    const seen = await run<string[] | null>(takeFaults, []);
    faults.push(...(seen ?? ['the page was loaded again']));
  };
  let isOpen = false;
  const ended = started.move();
  return {
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    goto: async (url) => {
      if (isOpen) await collect();
      await call('POST', `${at}/url`, { url });
      // This driver has no way to listen before the first script.
      await run(listenForFaults, []);
      isOpen = true;
    },
    evaluate: (what, ...args) => run(what as never, args),
    seen: async (selector, text) => void (await find(selector, text)),
    press: async (selector, text) => {
      // A click on an element counts one in a shadow root as covered by its host.
      const { x, y } = await find(selector, text);
      const actions = [
        { type: 'pointerMove', x, y, duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await call('POST', `${at}/actions`, { actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    type: async (text) => {
      const keys = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await call('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keys', actions: keys }] });
    },
    faults: async () => {
      await collect();
      return faults;
    },
    [Symbol.asyncDispose]: () => ended.disposeAsync(),
  };
}

type Listening = typeof globalThis & { faultsOfPage?: string[] };

/** Notes from now on what goes wrong on the page. Runs in the page. */
function listenForFaults(): void {
  const seen: string[] = ((window as Listening).faultsOfPage = []);
  addEventListener('error', ({ message }) => seen.push(message));
  addEventListener('unhandledrejection', ({ reason }) => seen.push(String(reason)));
  const { error } = console;
  console.error = (...said: unknown[]) => {
    seen.push(said.join(' '));
    error(...said);
  };
}

/** What was noted since this was last asked; null where nobody listens. Runs in the page. */
function takeFaults(): string[] | null {
  return (window as Listening).faultsOfPage?.splice(0) ?? null;
}
