import type { ImportRow } from '@huiyin/shared/files/import-row';
import { expect } from 'vitest';
import { system } from '../base/actor.ts';
import type { OnAnswers } from '../base/going.ts';
import type { Site } from '../base/site.ts';
import { countDifferences } from '../intake/recount.ts';
import { indexNext } from '../responses/list/index-answers.ts';
import type { TestDb } from '../testing/open-test-db.ts';
import type { Origin } from './rows/origins.ts';
import { takeRows, type Importing } from './rows/take-rows.ts';
import { restoreCorrected } from './undo/restore-corrected.ts';
import { importUndoing } from './undo/undo-imports.ts';

/** Who imports. */
export const actor = { kind: 'key', id: 'k', name: 'Import' } as const;

/** Bodies as the rows of a file, a line each. */
export const asRows = (bodies: readonly object[]): ImportRow[] =>
  bodies.map((body, i) => ({ line: i + 1, body: body as Record<string, unknown> }));

/** The rows that a query finds, as lists of values. */
export const rowsOf = async (t: TestDb, sql: string, ...args: string[]): Promise<unknown[][]> =>
  (await t.db.query(sql, args)).map((row) => Object.values(row));

/** Takes rows with these bodies into an import. */
export const take = (
  t: TestDb,
  site: Site,
  importId: string,
  bodies: readonly object[],
  how: Partial<Importing> = {},
) => takeRows(t.call(site, actor), asRows(bodies), { dryRun: false, importId, ...how });

/** Opens an import; its id. */
export async function newImport(t: TestDb, site: Site, { header = '', source = '' }: Origin = {}): Promise<string> {
  const id = t.ids.uuid();
  await t.db.write([
    {
      sql: `INSERT INTO imports (id, site_id, state, file, bytes, fingerprint, header, choices, answers, actor_kind, opened_at)
 VALUES (?, ?, 'open', 'a.csv', 0, '', ?, ?, 0, 'key', 0)`,
      args: [id, site.id, header, JSON.stringify({ ...(source && { source }) })],
    },
  ]);
  return id;
}

/** Takes an import back with all it brought and all that features have on that; then what is counted is what is there. */
export async function undoWhole(
  t: TestDb,
  site: Site,
  importId: string,
  onAnswers: readonly OnAnswers[],
): Promise<void> {
  const sql = "UPDATE imports SET state = 'undoing' WHERE site_id = ? AND id = ?";
  await t.db.write([{ sql, args: [site.id, importId] }]);
  const job = importUndoing(t, () => onAnswers);
  while (await job.step());
  expect(await countDifferences(t.db.query)).toEqual([]);
}

/** Makes the answers that an import corrected what they were before; what it brought stays. */
export async function restore(t: TestDb, site: Site, importId: string): Promise<void> {
  while (await restoreCorrected(t.call(site, system), { id: importId }, 200));
}

/** Has answers listed and found that came. */
export async function indexAll(t: TestDb): Promise<void> {
  while ((await indexNext(t, 500)) > 0);
}
