import type { Dimension } from '@huiyin/shared/domain/dimensions';
import type { Kind } from '@huiyin/shared/domain/scales';
import type { Day } from '@huiyin/shared/domain/time/days';
import type { Db } from '../base/db/db.ts';
import { countAsked, type CellsAsked } from './count-asked.ts';

/** Whose answers: of one survey, by the kind of its first question, from one local day to another. Suspect ones are left out. */
export interface AnswersAsked {
  siteId: string;
  kind: Kind;
  survey: string;
  from: Day;
  to: Day;
}

const byValue = `SELECT value, sum(n) AS n FROM counts
WHERE site_id = ?1 AND kind = ?2 AND survey = ?3 AND day BETWEEN ?4 AND ?5 AND dimension = ?6 GROUP BY value HAVING sum(n) > 0
ORDER BY value IN (SELECT value FROM json_each(?7)) DESC, n DESC, value LIMIT ?8`;

const cellsWithin = (
  { kind: series, survey, ...asked }: AnswersAsked,
  dimension: Dimension,
  values: CellsAsked['values'],
): CellsAsked => ({ ...asked, series, surveys: [survey], dimension, values, buckets: null, version: null });

/** How many there are: every answer has one channel. */
export const answersWithin = (db: Db, asked: AnswersAsked): Promise<number> =>
  countAsked(db, cellsWithin(asked, 'channel', null));

/** How many have one value of a dimension. */
export const answersOfValue = (db: Db, asked: AnswersAsked, dimension: Dimension, value: string): Promise<number> =>
  countAsked(db, cellsWithin(asked, dimension, { value }));

/** How many have each value of a dimension: `named` ones, and of the others the `most` with most answers. */
export async function answersByValue(
  db: Db,
  { siteId, kind, survey, from, to }: AnswersAsked,
  { dimension, named, most }: { dimension: Dimension; named: readonly string[]; most: number },
): Promise<Map<string, number>> {
  const args = [siteId, kind, survey, from, to, dimension, JSON.stringify(named), named.length + most];
  const rows = await db.query(byValue, args);
  return new Map(rows.map(({ value, n }) => [value as string, n as number]));
}
