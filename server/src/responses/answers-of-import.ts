import { sql } from 'drizzle-orm';
import type { Db, Statement } from '../base/db/db.ts';
import type { Row } from './read-responses.ts';
import { responses } from './tables.ts';

/** The statement by which answers of a site belong to an import from now on: pairs of the id of an answer and that of the import. */
export const giveToImport = (
  siteId: string,
  all: readonly (readonly [answer: string, importId: string])[],
): Statement => ({
  sql: 'UPDATE responses SET import_id = j.value->>1 FROM json_each(?) j WHERE responses.id = j.value->>0 AND +responses.site_id = ?',
  args: [JSON.stringify(all), siteId],
});

/** Answers of a site that some imports brought, at some moments, ms UTC; at most `most`. */
export const answersOfImportsAt = (
  db: Db,
  siteId: string,
  { moments, imports, most }: { moments: readonly number[]; imports: readonly string[]; most: number },
): Promise<Row[]> =>
  db.read
    .select()
    .from(responses)
    .where(
      sql`${responses.siteId} = ${siteId} AND ${responses.occurredAt} IN (SELECT value FROM json_each(${JSON.stringify(moments)}))
 AND +${responses.importId} IN (SELECT value FROM json_each(${JSON.stringify(imports)}))`,
    )
    .limit(most);
