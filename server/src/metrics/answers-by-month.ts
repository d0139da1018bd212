import type { Dimension } from '@huiyin/shared/domain/dimensions';
import type { Kind } from '@huiyin/shared/domain/scales';
import type { Day } from '@huiyin/shared/domain/time/days';
import type { Db } from '../base/db/db.ts';

/** Whose answers: of one survey, by the kind of its first question, from one day to another. */
export interface AnswersAsked {
  siteId: string;
  kind: Kind;
  survey: string;
  /** The channel when left out: every answer has one. */
  dimension?: Dimension;
  from: Day;
  to: Day;
}

/** Answers of one calendar month, as far as it was asked for, with one value of the dimension. */
export interface AnswersOfMonth {
  /** `2026-11` */
  month: string;
  value: string;
  n: number;
}

const byMonth = `SELECT substr(day, 1, 7) AS month, value, sum(n) AS n FROM counts
WHERE site_id = ? AND kind = ? AND dimension = ? AND day BETWEEN ? AND ? AND survey = ? GROUP BY 1, 2 HAVING sum(n) > 0`;

/** How many answers a survey got, by month of the site's calendar and value; suspect ones are left out. */
export async function answersByMonth(db: Db, asked: AnswersAsked): Promise<AnswersOfMonth[]> {
  const { siteId, kind, survey, dimension = 'channel', from, to } = asked;
  const rows = await db.query(byMonth, [siteId, kind, dimension, from, to, survey]);
  return rows.map(({ month, value, n }) => ({ month: month as string, value: value as string, n: n as number }));
}
