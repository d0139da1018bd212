import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';
import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'vite';
import { Refusal } from '../adapters/refusal.ts';
import { publicUrlOf, readEnvironment } from '../adapters/settings.ts';
import { run as build } from './build.ts';
import { readWords } from './command-line.ts';

const root = join(import.meta.dirname, '../../..');

/**
 * Serves everything on one port with hot reload: Vite serves the admin from its sources and passes all else on to the
 * server, which `node --watch` restarts on a change; the widget is built again when its sources change.
 */
export async function run(args: string[]): Promise<number> {
  readWords(args, 'dev');
  const env = readEnvironment();
  const publicUrl = publicUrlOf(env, env.PORT);
  const inner = await freePort();
  await build(['widget', 'docs']);
  const stopWatching = onChange([join(root, 'widget/src'), join(root, 'shared/src')], buildWidget);
  const server = startServer(inner, publicUrl);
  const vite = await startVite(env.HOST, env.PORT, inner);
  console.log(
    `\n  Huiyin 回音, development\n\n  Demo page      ${publicUrl}/demo\n  Admin          ${publicUrl}/admin/\n`,
  );

  await new Promise<void>((stop) => process.once('SIGINT', () => stop()).once('SIGTERM', () => stop()));
  stopWatching();
  await vite.close();
  await ended(server);
  return 0;
}

function startServer(port: number, publicUrl: string): ChildProcess {
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: publicUrl };
  const args = ['--watch', '--watch-preserve-output', join(import.meta.dirname, 'huiyin.ts'), 'serve'];
  return spawn(process.execPath, args, { env, stdio: 'inherit' });
}

async function startVite(host: string, port: number, inner: number) {
  const target = `http://127.0.0.1:${inner}`;
  const vite = await createServer({
    configFile: join(root, 'admin/vite.config.ts'),
    root: join(root, 'admin'),
    logLevel: 'warn',
    server: { host, port, strictPort: true, proxy: { '^/(?!admin(/|$)|setup$)': { target } } },
    plugins: [{ name: 'setup-page', configureServer: ({ middlewares }) => void middlewares.use(setupPage) }],
  });
  await vite.listen().catch(() => {
    throw new Refusal(`Port ${port} on ${host} is taken. Choose another with PORT=8788.`);
  });
  return vite;
}

/** The set-up page is the console under another address. */
function setupPage(request: { url?: string }, _answer: unknown, next: () => void): void {
  if (request.url === '/setup' || request.url === '/admin') request.url = '/admin/';
  next();
}

function buildWidget(): void {
  execFile(process.execPath, [join(root, 'widget/build.ts')], { cwd: join(root, 'widget') }, (error, _out, said) => {
    if (error) console.error(said);
  });
}

/** Calls `then` once the changes below some folders have been quiet for a moment. Gives a function that stops it. */
function onChange(folders: string[], then: () => void): () => void {
  let timer: NodeJS.Timeout;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(then, 100);
  };
  const watchers = folders.map((folder) => watch(folder, { recursive: true }, soon));
  return () => watchers.forEach((watcher) => watcher.close());
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createNetServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
