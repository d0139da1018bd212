// node install.mjs serve   what building and serving needs
// node install.mjs         everything: tests, their browser and their servers too
//
// Stands before every script, and runs on the Node that pnpm was started by: nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';

const root = import.meta.dirname;
const noteFile = join(root, 'node_modules/.installed');

// Where the tests are installed nothing is taken away again.
const isForTests = process.argv[2] !== 'serve' || existsSync(join(root, 'tests/node_modules'));

const served = ['huiyin', '@huiyin/server...', '@huiyin/widget...', '@huiyin/admin...'];
// That the packages of our lockfile are the ones we chose, its hashes say; to ask how old each is takes longer than to install them.
const forServing = ['--prod', '--trust-lockfile', ...served.map((name) => `--filter=${name}`)];

const sources = ['.', 'shared', 'server', 'widget', 'admin', 'tests'].map((folder) => `${folder}/package.json`);
const hash = createHash('sha256');
for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...sources]) hash.update(readFileSync(join(root, file)));
const note = `${isForTests ? 'tests' : 'serve'} ${hash.digest('hex')}`;

if (!existsSync(noteFile) || readFileSync(noteFile, 'utf8') !== note) {
  const { status } = runPnpm(['install', ...(isForTests ? [] : forServing)]);
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(noteFile, note);
}

linkPnpm();

/**
 * `npx pnpm` runs the pnpm of a project where that has one. Else it walks through all that is installed and asks the registry, at every
 * start. Where what the link leads to is gone, it does so again.
 */
function linkPnpm() {
  const link = join(root, 'node_modules/.bin/pnpm');
  const pnpm = process.env.npm_execpath ?? '';
  if (existsSync(link) || !/^pnpm(\.[cm]?js)?$/.test(basename(pnpm))) return;
  try {
    accessSync(pnpm, constants.X_OK);
    rmSync(link, { force: true });
    symlinkSync(realpathSync(pnpm), link);
  } catch {
    // Then a start takes a second longer.
  }
}

/** The pnpm that runs this script, which need not be on the PATH. */
function runPnpm(args) {
  const pnpm = process.env.npm_execpath ?? 'pnpm';
  const command = /\.[cm]?js$/.test(pnpm) ? [process.execPath, pnpm] : [pnpm];
  return spawnSync(command[0], [...command.slice(1), ...args], { cwd: root, stdio: ['ignore', 2, 2] });
}
