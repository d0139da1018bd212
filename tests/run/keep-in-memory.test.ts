import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempDir } from '../kit/temp.ts';
import { runCommand } from './process.ts';

/** Says where the passing files of a run are, with a file there, where TMPDIR is as given. */
async function placeOf(place: string, { TMPDIR = '', room = 1 } = {}): Promise<string> {
  const says = `
    const { keepInMemory } = await import('./tests/run/keep-in-memory.ts');
    keepInMemory(${JSON.stringify(place)}, ${room});
    if (process.env.TMPDIR) (await import('node:fs')).writeFileSync(process.env.TMPDIR + '/kept', '');
    console.log(process.env.TMPDIR);`;
  const { ok, output } = await runCommand(process.execPath, ['--input-type=module', '-e', says], { env: { TMPDIR } });
  expect(ok, output).toBe(true);
  return output.trim();
}

test('where passing files are kept in memory, nothing is left of them at the end, nor of a run that was killed', async () => {
  using dir = tempDir();
  const [killed, other] = [dir.file('huiyin-tests-999999999-x'), dir.file('other')];
  for (const folder of [killed, other]) mkdirSync(folder);
  const folder = await placeOf(dir.path);
  expect(folder.startsWith(join(dir.path, 'huiyin-tests-'))).toBe(true);
  expect(readdirSync(dir.path)).toEqual(['other']);
});

test.each([
  ['there is too little room', { room: 2 ** 60 }, ''],
  ['it cannot be written', {}, 'not-there'],
])('passing files stay where they were where %s', async (_, how, beneath) => {
  using dir = tempDir();
  expect(await placeOf(join(dir.path, beneath), how)).toBe('');
});

test('whoever says where passing files are kept is heard', async () => {
  using dir = tempDir();
  using own = tempDir();
  expect(await placeOf(dir.path, { TMPDIR: own.path })).toBe(own.path);
  expect(existsSync(own.file('kept'))).toBe(true);
});
