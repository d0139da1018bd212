import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';

/** What a launcher (playwright-core, puppeteer-core) needs to start a browser. */
export interface Chromium {
  executablePath: string;
  env: Record<string, string>;
  args: string[];
}

const root = join(import.meta.dirname, '../..');

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // Root, and whoever may make no namespaces, has no sandbox; the pages are our own.
  '--no-sandbox',
];

/**
 * The browser of every suite, whatever else is on the machine: the one from npm with its own libraries and font, unpacked once
 * per version (no root needed). `CHROMIUM_PATH` names another.
 */
export async function chromium(): Promise<Chromium> {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
  if (named) return { executablePath: named, env: settings(), args: quiet };
  const dir = await unpacked();
  return {
    executablePath: join(dir, 'chromium'),
    env: { ...settings(), LD_LIBRARY_PATH: join(dir, 'al2023', 'lib'), FONTCONFIG_PATH: join(dir, 'fonts') },
    args: [...quiet, '--headless=shell'],
  };
}

/** The machine's settings, but for what the browser would tell pages of them: its language and its time zone. */
function settings(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (e): e is [string, string] => e[1] !== undefined && !/^(LC_|LANG|TZ$)/.test(e[0]),
  );
  return { ...Object.fromEntries(kept), LANG: 'en_US.UTF-8', TZ: 'UTC' };
}

async function unpacked(): Promise<string> {
  const pkg = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(pkg, 'package.json'), 'utf8')) as { version: string };
  const dir = join(root, 'node_modules/.cache/huiyin', `chromium-${version}`);
  if (existsSync(dir)) return dir;
  // A folder of our own and a rename at the end: a half-written browser is never taken for a whole one.
  const half = `${dir}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  await inflateInto(half, join(pkg, 'bin'));
  writeFileSync(join(half, 'fonts', 'fonts.conf'), fontsConf);
  try {
    renameSync(half, dir);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(dir)) throw error;
  }
  return dir;
}

/** `inflate` writes to `os.tmpdir()`, which is read at each call. */
async function inflateInto(dir: string, bin: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = dir;
  try {
    for (const file of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) await inflate(join(bin, file));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

const fontsConf = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">huiyin-fonts</cachedir></fontconfig>`;
