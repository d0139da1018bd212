import type { Series } from '@huiyin/shared/domain/series';
import type { Db } from '../base/db/db.ts';
import type { CountedSurvey } from './count-answers.ts';
import { daysWithin } from './count-asked.ts';

/** Which answers of a survey to count; null: all versions, all days. */
export interface QuestionsAsked extends CountedSurvey {
  version: number | null;
  from: string | null;
  to: string | null;
}

/** How many answers of a survey fell into one cell. */
export interface QuestionCell {
  series: Series;
  dimension: string;
  value: string;
  bucket: number;
  n: number;
  /** The newest version that was answered so. */
  newestVersion: number;
}

const cells = `SELECT kind AS series, dimension, value, score AS bucket, sum(n) AS n, max(survey_version) AS version FROM counts
WHERE site_id = ?1 AND kind IN (?2, 'csat', 'nps', 'ces', 'need_met', 'aspect', 'choice', 'answered')
 AND dimension IN ('channel', 'reason', 'category', 'aspect', 'choice', 'answered')
 AND day BETWEEN ?3 AND ?4 AND survey = ?5 AND (?6 IS NULL OR survey_version = ?6)
GROUP BY kind, dimension, value, score HAVING sum(n) > 0`;

/** The cells of a survey's questions over local days, both included; from counts only, so answers do not make it slower. */
export async function countQuestions(db: Db, siteId: string, asked: QuestionsAsked): Promise<QuestionCell[]> {
  const { kind, slug, version } = asked;
  const rows = await db.query(cells, [siteId, kind, ...daysWithin(asked), slug, version]);
  return rows.map((row) => ({
    series: row['series'] as Series,
    dimension: row['dimension'] as string,
    value: row['value'] as string,
    bucket: Number(row['bucket']),
    n: Number(row['n']),
    newestVersion: Number(row['version']),
  }));
}
