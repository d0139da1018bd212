import type { Day } from '@huiyin/shared/domain/time/days';
import type { Db } from '../base/db/db.ts';
import { isOfSurvey, type OfSurvey } from './read-counts.ts';

/** Ratings of aspects over local days, both included. */
export interface AspectsAsked {
  siteId: string;
  of: OfSurvey;
  from: Day;
  to: Day;
}

/** How often an aspect, `question.aspect` of a survey, got a rating from `since` on, and before. */
export interface AspectCell {
  survey: string;
  value: string;
  bucket: number;
  now: number;
  before: number;
}

const cells = "FROM counts WHERE site_id = ? AND kind = 'aspect' AND dimension = 'aspect' AND day BETWEEN ? AND ?";

const byAspect = `SELECT survey, value, score AS bucket, sum(iif(day >= ?, n, 0)) AS now, sum(iif(day < ?, n, 0)) AS before
${cells} AND ${isOfSurvey} GROUP BY survey, value, score`;

/** The ratings of every aspect. Only what surveys asked is counted so, and of each there are five: no stranger makes more of them. */
export async function countAspects(db: Db, { siteId, of, from, to }: AspectsAsked, since: Day): Promise<AspectCell[]> {
  const rows = await db.query(byAspect, [since, since, siteId, from, to, of.survey, of.version]);
  return rows as unknown as AspectCell[];
}

const byDay = `SELECT day, score AS bucket, sum(n) AS n ${cells} AND ${isOfSurvey}
 AND (survey, value) IN (SELECT value->>0, value->>1 FROM json_each(?)) GROUP BY day, score`;

/** The ratings of some aspects together by day. */
export async function countAspectByDay(
  db: Db,
  { siteId, of, from, to }: AspectsAsked,
  parts: readonly { survey: string; value: string }[],
): Promise<{ day: Day; bucket: number; n: number }[]> {
  const pairs = JSON.stringify(parts.map(({ survey, value }) => [survey, value]));
  const rows = await db.query(byDay, [siteId, from, to, of.survey, of.version, pairs]);
  return rows as unknown as { day: Day; bucket: number; n: number }[];
}
