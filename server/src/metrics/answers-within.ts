import type { Dimension } from '@huiyin/shared/domain/dimensions';
import type { Kind } from '@huiyin/shared/domain/scales';
import { buckets, type Day } from '@huiyin/shared/domain/time/days';
import type { Db } from '../base/db/db.ts';

/** Whose answers: of one survey, by the kind of its first question, from one local day to another. Suspect ones are left out. */
export interface AnswersAsked {
  siteId: string;
  kind: Kind;
  survey: string;
  from: Day;
  to: Day;
}

const ofSurvey = 'FROM counts WHERE site_id = ?1 AND kind = ?2 AND survey = ?3 AND day BETWEEN ?4 AND ?5';
// Every answer has one channel.
const all = `SELECT ifnull(sum(n), 0) AS n ${ofSurvey} AND dimension = 'channel'`;
const byValue = `SELECT value, sum(n) AS n ${ofSurvey} AND dimension = ?6 GROUP BY value HAVING sum(n) > 0
ORDER BY value IN (SELECT value FROM json_each(?7)) DESC, n DESC, value LIMIT ?8`;
// A look at the primary key for each day: of other values, which strangers choose, there may be many.
const ofValue = `SELECT ifnull(sum(n), 0) AS n FROM json_each(?4) d CROSS JOIN counts c
WHERE c.site_id = ?1 AND c.kind = ?2 AND c.survey = ?3 AND c.dimension = ?5 AND c.day = d.value AND c.value = ?6`;

/** How many there are. */
export async function answersWithin(db: Db, { siteId, kind, survey, from, to }: AnswersAsked): Promise<number> {
  const [sum] = await db.query(all, [siteId, kind, survey, from, to]);
  return sum!['n'] as number;
}

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

/** How many have one value of a dimension, by a look at each day. */
export async function answersOfValue(
  db: Db,
  { siteId, kind, survey, from, to }: AnswersAsked,
  dimension: Dimension,
  value: string,
): Promise<number> {
  const days = JSON.stringify(buckets(from, to, 'day'));
  const [sum] = await db.query(ofValue, [siteId, kind, survey, days, dimension, value]);
  return sum!['n'] as number;
}
