import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportChoices } from '@huiyin/shared/contract/imports/understood';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readImportOptions } from './import-options.ts';
import { optionSaid } from './said-option.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-option-'));
  writeFileSync(join(folder, 'rows.csv'), 'day,csat');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The words of a command as a shell gives them to it. */
const throughShell = (line: string): string[] =>
  execFileSync('bash', ['-c', `printf '%s\\0' ${line}`], { env: { ...process.env, LC_ALL: 'C.UTF-8' } })
    .toString()
    .split('\0')
    .slice(0, -1);

it.each<[ImportChoices, string]>([
  [{ separator: '\t' }, "--separator 'tab'"],
  [{ separator: ',' }, "--separator 'comma'"],
  [{ separator: ';' }, "--separator 'semicolon'"],
  [{ separator: '|' }, "--separator '|'"],
  [{ separator: '-' }, "--separator='-'"],
  [{ separator: '\u0001' }, String.raw`--separator $'\u0001'`],
  [{ source: '-1' }, "--source='-1'"],
  [{ source: "Tom's" }, String.raw`--source 'Tom'\''s'`],
  [{ sheet: '\u200fמאי' }, String.raw`--sheet $'\u200fמאי'`],
  [
    { map: 'csat="how\nwas\\is it, Tom\'s",occurredAt=day' },
    String.raw`--map $'csat="how\u000awas\\is it, Tom\'s",occurredAt=day'`,
  ],
  [
    { values: 'Good=5,"So, so"=3', scale: 'csat=1-10,ces=7-1' },
    `--values 'Good=5,"So, so"=3' --scale 'csat=1-10,ces=7-1'`,
  ],
  [
    { preset: 'none', encoding: 'gb18030', headerLine: 3, headerLines: 2 },
    "--preset 'none' --encoding 'gb18030' --header-line '3' --header-lines '2'",
  ],
  [
    { dateOrder: 'dmy', timeZone: 'Asia/Shanghai', corrections: 'replace' },
    "--date-order 'dmy' --time-zone 'Asia/Shanghai' --corrections 'replace'",
  ],
])('%j is said as it is taken: %s', async (choices, said) => {
  const line = Object.entries(choices)
    .map(([field, choice]) => optionSaid(field, String(choice)))
    .join(' ');
  expect(line).toBe(said);
  const { options } = await readImportOptions([join(folder, 'rows.csv'), ...throughShell(line)], {});
  expect(options.choices).toEqual(choices);
});
