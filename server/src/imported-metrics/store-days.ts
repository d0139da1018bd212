import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { onlyWhere } from '../base/events/record-event.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { inBatches } from '../base/in-batches.ts';
import type { DayOfMetric } from './day-of-metric.ts';

const insert = `INSERT INTO imported_values (site_id, import_id, metric, day, value, base, name, unit, better)
SELECT ?1, ?2, value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6 FROM json_each(?3) WHERE true
ON CONFLICT DO NOTHING`;

/**
 * Stores what an import says of some days, in batches; what it has stored of them stays. Fails with what `isRefused` tells where the condition does not
 * hold.
 */
export async function storeDays(
  { db, site, turn }: Pick<Call, 'db' | 'site' | 'turn'>,
  importId: string,
  days: readonly DayOfMetric[],
  condition: SqlText,
): Promise<void> {
  for (const some of inBatches(days)) {
    await db.write([onlyWhere(condition), inserting(site.id, importId, some)]);
    await turn();
  }
}

/** The statement that does it. */
export const inserting = (siteId: string, importId: string, days: readonly DayOfMetric[]): Statement => {
  const rows = days.map(({ metric, day, value, base, name, unit, better }) => [
    metric,
    day,
    value,
    base,
    name,
    unit,
    better,
  ]);
  return { sql: insert, args: [siteId, importId, JSON.stringify(rows)] };
};

/** Whether an import has numbers, in SQL: the site is ?1, the import ?2. */
export const anyDaysOfImport = 'SELECT 1 FROM imported_values WHERE site_id = ?1 AND import_id = ?2';

/** In SQL: that an earlier import says a number of the day of the row `a`. */
const isCorrected = `EXISTS (SELECT 1 FROM imported_values b
 WHERE b.site_id = a.site_id AND b.metric = a.metric AND b.day = a.day AND b.seq < a.seq)`;

/** How many days an import has that correct what another said before, in SQL: the site is ?1, the import ?2. */
export const correctedDaysOfImport = `SELECT count(*) FROM imported_values a WHERE a.site_id = ?1 AND a.import_id = ?2 AND ${isCorrected}`;

/** How many days of metrics an import stored, and how many of them corrected what another said before. */
export async function countDaysOfImport(
  { db, site }: Pick<Call, 'db' | 'site'>,
  importId: string,
): Promise<{ stored: number; corrected: number }> {
  const [found] = await db.query(
    `SELECT count(*) AS n, coalesce(sum(${isCorrected}), 0) AS corrected
 FROM imported_values a WHERE a.site_id = ? AND a.import_id = ?`,
    [site.id, importId],
  );
  const { n, corrected } = found as unknown as { n: number; corrected: number };
  return { stored: n - corrected, corrected };
}
