import type { Db, ManyRows } from '../base/db/db.ts';
import type { ResponseRow } from './prepare-response.ts';

const columns = [
  ['id', 'id'],
  ['site_id', 'siteId'],
  ['kind', 'kind'],
  ['survey', 'survey'],
  ['survey_version', 'surveyVersion'],
  ['score', 'score'],
  ['comment', 'comment'],
  ['answers', 'answers'],
  ['category', 'category'],
  ['contact', 'contact'],
  ['page', 'page'],
  ['language', 'language'],
  ['attributes', 'attributes'],
  ['channel', 'channel'],
  ['touchpoint', 'touchpoint'],
  ['customer', 'customer'],
  ['marks', 'marks'],
  ['left_out', 'leftOut'],
  ['suspect', 'suspect'],
  ['sample', 'sample'],
  ['occurred_at', 'occurredAt'],
  ['received_at', 'receivedAt'],
  ['day', 'day'],
  ['hour', 'hour'],
  ['body_hash', 'bodyHash'],
] as const satisfies readonly (readonly [string, Exclude<keyof ResponseRow, 'counted'>])[];

const intoResponses = `INSERT INTO responses (${columns.map(([column]) => column).join(', ')})`;

/** The statement that stores responses; it fails where one is there already (`responses.id`). */
export const insertResponses = (rows: readonly ResponseRow[]): ManyRows => ({
  into: intoResponses,
  rows: rows.map((row) => columns.map(([, field]) => row[field])),
});

/** Whose a stored response is, and what tells its body from another. */
export type Owner = Pick<ResponseRow, 'siteId' | 'bodyHash'>;

/** Of these ids, those that are stored. */
export async function ownersOf(db: Db, ids: readonly string[]): Promise<Map<string, Owner>> {
  const found = await db.query(
    'SELECT id, site_id AS siteId, body_hash AS bodyHash FROM responses WHERE id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(ids)],
  );
  return new Map(
    found.map(({ id, siteId, bodyHash }) => [id as string, { siteId: siteId as string, bodyHash: bodyHash as number }]),
  );
}
