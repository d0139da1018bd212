import type { Call } from '../base/call.ts';
import type { Db } from '../base/db/db.ts';
import { inBatches } from '../base/in-batches.ts';
import { keyOf, type DayOfMetric } from './day-of-metric.ts';

/** What an import said of a day. */
export interface StoredDay extends DayOfMetric {
  importId: string;
}

type Reading = Pick<Call, 'db' | 'site'>;

const columns = 'import_id AS importId, metric, day, value, base, name, unit, better';

const ofDays = `SELECT ${columns} FROM imported_values
WHERE site_id = ?1 AND (metric, day) IN (SELECT value->>0, value->>1 FROM json_each(?2)) ORDER BY seq`;

/** All that imports said of some days, by metric and day, in order; read in batches. */
export async function daysStored(
  { db, site, turn }: Reading & Pick<Call, 'turn'>,
  days: readonly Pick<DayOfMetric, 'metric' | 'day'>[],
): Promise<Map<string, StoredDay[]>> {
  const found = new Map<string, StoredDay[]>();
  for (const some of inBatches(days)) {
    const asked = JSON.stringify(some.map(({ metric, day }) => [metric, day]));
    const rows = (await db.query(ofDays, [site.id, asked])) as unknown as StoredDay[];
    for (const [key, said] of Map.groupBy(rows, keyOf)) found.set(key, said);
    await turn();
  }
  return found;
}

/** What a metric of a site is, by what came last. */
export type CurrentMetric = Pick<DayOfMetric, 'metric' | 'name' | 'unit' | 'better'>;

// One step of the index for each metric, however many days it has.
const named = `WITH RECURSIVE named(metric) AS (SELECT min(metric) FROM imported_values WHERE site_id = ?1 UNION ALL
 SELECT (SELECT min(metric) FROM imported_values WHERE site_id = ?1 AND metric > named.metric) FROM named WHERE metric IS NOT NULL)`;

const lastSaid = `${named} SELECT v.metric, v.name, v.unit, v.better FROM named n JOIN imported_values v
 ON v.seq = (SELECT max(seq) FROM imported_values WHERE site_id = ?1 AND metric = n.metric) ORDER BY v.metric`;

/** The metrics of a site. */
export async function currentMetrics({ db, site }: Reading): Promise<CurrentMetric[]> {
  return (await db.query(lastSaid, [site.id])) as unknown as CurrentMetric[];
}

// SQLite gives the other columns of the row that has the maximum.
const lastOfEach = `SELECT day, value, base, max(seq) FROM imported_values
WHERE site_id = ?1 AND metric = ?2 AND day BETWEEN ?3 AND ?4 GROUP BY day ORDER BY day`;

/** What holds of a metric on the days of a span that have a value, both ends included, in order. */
export async function currentDays(
  db: Db,
  siteId: string,
  { metric, from, to }: { metric: string; from: string; to: string },
): Promise<Pick<DayOfMetric, 'day' | 'value' | 'base'>[]> {
  return (await db.query(lastOfEach, [siteId, metric, from, to])) as unknown as DayOfMetric[];
}

const firstAndLast = `${named} SELECT metric,
 (SELECT min(day) FROM imported_values WHERE site_id = ?1 AND metric = n.metric) AS since,
 (SELECT max(day) FROM imported_values WHERE site_id = ?1 AND metric = n.metric) AS until
 FROM named n WHERE metric IS NOT NULL`;

/** On which days the values of each metric of a site begin and end. */
export async function spansOfMetrics({ db, site }: Reading): Promise<Map<string, { since: string; until: string }>> {
  const rows = await db.query(firstAndLast, [site.id]);
  return new Map(
    (rows as unknown as { metric: string; since: string; until: string }[]).map(({ metric, ...span }) => [
      metric,
      span,
    ]),
  );
}
