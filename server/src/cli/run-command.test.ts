import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commands, type CommandName } from './command-line.ts';
import { runCommand } from './run-command.ts';

let folder: string;
let said: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-command-'));
  said = '';
  vi.spyOn(console, 'log').mockImplementation((text) => void (said += `${text}\n`));
  vi.spyOn(console, 'error').mockImplementation((text) => void (said += `${text}\n`));
  vi.stubEnv('DATA_DIR', join(folder, 'data'));
  for (const name of ['DATABASE_URL', 'HUIYIN_SECRET', 'PUBLIC_URL', 'PORT', 'HOST']) vi.stubEnv(name, '');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  // Whatever a command that is asked or refused would have made stands here.
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});

const names = Object.keys(commands) as CommandName[];

test.each(names.flatMap((name) => ['--help', '-h'].map((ask) => [name, ask] as const)))(
  '%s %s says how it is used, and does nothing',
  async (name, ask) => {
    expect(await runCommand([name, 'something', ask])).toBe(0);
    expect(said).toContain(`Usage: npx -y pnpm huiyin ${name} ${commands[name].takes}`.trim());
  },
);

test.each(names)('%s refuses what it does not know, and says how it is used', async (name) => {
  for (const args of [['--nonsense'], ['one', 'two', 'three']])
    await expect(runCommand([name, ...args])).rejects.toThrow(`Usage: npx -y pnpm huiyin ${name}`);
});

test.each([
  [[], 0],
  [['help'], 0],
  [['--help'], 0],
  [['-h'], 0],
  [['nonsense'], 2],
  [['toString'], 2],
])('huiyin %j lists the commands and ends with %i', async (args, code) => {
  expect(await runCommand(args)).toBe(code);
  for (const name of names) expect(said).toContain(`  ${name} `);
});

test.each([
  ['setup-link', []],
  ['reset-link', ['you@shop.example']],
  ['verify-counts', []],
  ['verify-counts', ['--mend']],
  ['backup', ['copy.db']],
])('without a database %s %j says so, and what it may lack', async (name, args) => {
  await expect(runCommand([name, ...args])).rejects.toThrow(
    /There is no database at .*: give this command the DATA_DIR/,
  );
});
