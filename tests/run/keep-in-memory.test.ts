import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runCommand } from './process.ts';

/** Says where the passing files of a run are, with a file there, where TMPDIR is as given. */
async function placeOf(TMPDIR: string): Promise<string> {
  const says = `
    const { keepInMemory } = await import('./tests/run/keep-in-memory.ts');
    keepInMemory();
    if (process.env.TMPDIR.includes('huiyin-tests-')) (await import('node:fs')).writeFileSync(process.env.TMPDIR + '/kept', '');
    console.log(process.env.TMPDIR);`;
  const { ok, output } = await runCommand(process.execPath, ['--input-type=module', '-e', says], { env: { TMPDIR } });
  expect(ok, output).toBe(true);
  return output.trim();
}

test('where passing files are kept in memory, nothing of them is left at the end', async () => {
  expect(existsSync(await placeOf(''))).toBe(false);
});

test('whoever says where passing files are kept is heard', async () => {
  expect(await placeOf('/elsewhere')).toBe('/elsewhere');
});
