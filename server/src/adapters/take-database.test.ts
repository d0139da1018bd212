import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Refusal } from './refusal.ts';
import { readEnvironment } from './settings.ts';
import { takeDatabase } from './take-database.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'huiyin-take-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const take = (dataDir = folder) => takeDatabase(readEnvironment({ DATA_DIR: dataDir }), 1);

test('a database that takes no write is refused in one line, and given free', async () => {
  const first = await take();
  await first.db.write([
    "CREATE TRIGGER stop_update BEFORE UPDATE ON facts BEGIN SELECT RAISE(ABORT, 'attempt to write a readonly database'); END",
  ]);
  await first.close();
  for (let i = 0; i < 2; i += 1) {
    const refused = await take().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect((refused as Refusal).message).toMatch(
      /^The database .*huiyin\.db .*cannot be written: .*readonly database$/,
    );
  }
});

test.each(['a#b', 'a?b', 'a%20b', '50%', '回音 (1)'])('a folder may be called %s', async (name) => {
  const opened = await take(join(folder, name));
  await opened.close();
  expect(readdirSync(folder)).toEqual([name]);
  expect(readdirSync(join(folder, name))).toContain('huiyin.db');
});
