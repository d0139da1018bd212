import { getTableColumns } from 'drizzle-orm';
import type { Db, ManyRows } from '../base/db/db.ts';
import type { ResponseRow } from './prepare-response.ts';
import { responses } from './tables.ts';

const { seq: _, ...stored } = getTableColumns(responses);
const fields = Object.keys(stored) as (keyof typeof stored)[];
const intoResponses = `INSERT INTO responses (${fields.map((field) => stored[field].name).join(', ')})`;

/** The statement that stores responses; it fails where one is there already (`responses.id`). */
export const insertResponses = (rows: readonly ResponseRow[]): ManyRows => ({
  into: intoResponses,
  rows: rows.map((row) => fields.map((field) => row[field])),
});

/** Whose a stored response is, what tells its body from another, and the import it came with. */
export type Owner = Pick<ResponseRow, 'siteId' | 'bodyHash' | 'importId'>;

/** Of these ids, those that are stored. */
export async function ownersOf(db: Db, ids: readonly string[]): Promise<Map<string, Owner>> {
  const found = await db.query(
    `SELECT id, site_id AS siteId, body_hash AS bodyHash, import_id AS importId FROM responses WHERE id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  );
  return new Map(
    found.map(({ id, siteId, bodyHash, importId }) => [
      id as string,
      { siteId: siteId as string, bodyHash: bodyHash as number, importId: importId as string | null },
    ]),
  );
}
