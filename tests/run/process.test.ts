import { expect, test } from 'vitest';
import { runCommand } from './process.ts';
import { command } from './suites.ts';

/** As a reporter prints that clears what it wrote last on a terminal. */
const clears = String.raw`console.log('\x1b[2K\x1b[1A\x1b[2K\x1b[G\x1b[31mfirst\x1b[0m\n'); process.stdout.write('看 last')`;

test('what a command prints is shown in whole lines that move and clear nothing, and kept', async () => {
  const shown: string[] = [];
  const { ok, output } = await runCommand(process.execPath, ['-e', clears], { show: (line) => shown.push(line) });
  expect({ ok, shown }).toEqual({ ok: true, shown: ['first', '', '看 last'] });
  expect(output).toBe('first\n\n看 last');
});

test('a command of which something is left running has ended all the same, and the rest with it', async () => {
  const leaves = `require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' }); setImmediate(() => process.exit(0))`;
  expect((await runCommand(process.execPath, ['-e', leaves], { show: () => undefined })).ok).toBe(true);
});

test('the failure of a command is what it printed', async () => {
  const fails = `console.log('one'); console.error('two'); process.exitCode = 1`;
  const { failures } = await command('a command that fails', ['-e', fails]).run();
  expect(failures.map(({ error }) => error.split('\n').toSorted())).toEqual([['one', 'two']]);
});
