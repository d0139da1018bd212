import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './process.ts';

// pnpm test:anywhere               what is committed, as a newcomer tests it, on six machines that differ from each other
// pnpm test:anywhere POSIX user    only those whose names hold one of these words

interface Environment {
  name: string;
  env: Record<string, string | undefined>;
  /** Name of the folder the project is in. */
  folder?: string;
  umask?: string;
  uid?: number;
  /** Other programs listen where servers like to. */
  busyPorts?: true;
  /** A browser on the PATH that must not be started. */
  otherChromium?: true;
}

const nobody = 65_534;
const passed = /passed, 0 failed/;

const environments: Environment[] = [
  { name: 'LANG unset, Kathmandu', env: { LANG: undefined, TZ: 'Asia/Kathmandu' } },
  { name: 'LANG=C, St. John’s, umask 077', env: { LANG: 'C', TZ: 'America/St_Johns' }, umask: '077' },
  {
    name: 'LANG=POSIX, Kiritimati, a space and 回音 in the path',
    env: { LANG: 'POSIX', TZ: 'Pacific/Kiritimati' },
    folder: 'hui yin 回音',
  },
  { name: 'LANG=zh_CN.UTF-8, busy ports', env: { LANG: 'zh_CN.UTF-8' }, busyPorts: true },
  { name: 'LANG=tr_TR.UTF-8, other Chromium', env: { LANG: 'tr_TR.UTF-8' }, otherChromium: true },
  { name: 'an ordinary user', env: {}, uid: nobody },
];

/** As much of its end is shown when something failed. */
const mostShown = 120;

/** Runs the test command in a fresh clone with an empty home; its last line. */
async function lastLine(environment: Environment): Promise<string> {
  const { env, folder = 'huiyin', umask = '022', uid, busyPorts, otherChromium } = environment;
  if (uid !== undefined && process.getuid?.() !== 0) return 'skipped: only root may become somebody else';
  const place = mkdtempSync(join(tmpdir(), 'huiyin-anywhere-'));
  const [project, home, bin] = [join(place, folder), join(place, 'home'), join(place, 'bin')];
  const mark = join(place, 'was-started');
  const taken = busyPorts ? await takePorts() : [];
  try {
    execFileSync('git', ['clone', '--quiet', root, project]);
    for (const made of [home, bin]) mkdirSync(made);
    if (otherChromium) putChromium(bin, mark);
    if (uid !== undefined) execFileSync('chown', ['-R', `${uid}:${uid}`, place]);
    const command = `umask ${umask}; exec npx -y pnpm --silent test`;
    const child = spawn('sh', ['-c', command], {
      cwd: project,
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, LC_ALL: undefined, ...env, HOME: home },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
      ...(uid !== undefined && { uid, gid: uid }),
    });
    end = () => void process.kill(-child.pid!, 'SIGTERM');
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout }))
      if (line.trim() && lines.push(line) > mostShown) lines.shift();
    const last = lines.at(-1) ?? 'it said nothing';
    if (!passed.test(last)) console.log(lines.join('\n'));
    return existsSync(mark) ? `${last}; the browser on the PATH was started` : last;
  } finally {
    for (const server of taken) server.close();
    rmSync(place, { recursive: true, force: true });
  }
}

/** Takes the ports that servers and test runners choose first, as far as they are free. */
function takePorts(): Promise<Server[]> {
  const take = (port: number): Promise<Server> =>
    new Promise((done) => {
      const server = createServer();
      server.once('listening', () => done(server)).once('error', () => done(server));
      server.listen(port, '127.0.0.1');
    });
  return Promise.all([3000, 4173, 5173, 8000, 8080, 8787, 9222, 9229].map(take));
}

function putChromium(bin: string, mark: string): void {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    writeFileSync(join(bin, name), `#!/bin/sh\ntouch '${mark}'\nexit 1\n`);
    chmodSync(join(bin, name), 0o755);
  }
}

/** Ends what is under way, with everything it started. */
let end = (): void => undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    end();
    process.exit(1);
  });

const words = process.argv.slice(2);
const chosen = environments.filter(({ name }) => !words.length || words.some((word) => name.includes(word)));
const said: string[] = [];
for (const environment of chosen) {
  console.log(`\n━━ ${environment.name} ━━`);
  const start = performance.now();
  const line = await lastLine(environment);
  said.push(`${environment.name}: ${line} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
  console.log(line);
}
console.log(`\n${said.join('\n')}`);
process.exitCode = said.every((line) => passed.test(line) || line.includes(': skipped')) ? 0 : 1;
