import { dimensionNames } from '@huiyin/shared/domain/dimensions';
import { answerFilter, type AnswersAsked } from '@huiyin/shared/domain/filters/answer-filter';
import { series as allSeries, type Series } from '@huiyin/shared/domain/series';
import type { Day } from '@huiyin/shared/domain/time/days';
import type { Call } from '../base/call.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { ofSurveyAsked } from './of-survey.ts';
import { isOfSurvey } from './read-counts.ts';
import { cellsMeant } from './weigh-cells.ts';

const sliceSize = 1_000;

/** A cell of the counts of a site, as its row has it. */
export interface StoredCount {
  series: Series;
  survey: string;
  surveyVersion: number;
  dimension: string;
  value: string;
  day: Day;
  /** The score, -1 where there is none. */
  bucket: number;
  n: number;
}

const slice = (
  meant: SqlText,
) => `SELECT kind AS series, survey, survey_version AS surveyVersion, dimension, value, day, score AS bucket, n FROM counts
WHERE site_id = ? AND kind = ? AND dimension = ? AND n <> 0 AND day <= ? AND (day, value, survey, survey_version, score) > (?, ?, ?, ?, ?)
 AND ${isOfSurvey} AND ${meant.sql} ORDER BY day, value, survey, survey_version, score LIMIT ${sliceSize}`;

/** Which cells are meant: of a series or all, of some days or all, of one value of a dimension or all. */
export interface CountsAsked extends AnswersAsked {
  readonly series?: Series | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly survey?: string | undefined;
  readonly version?: string | undefined;
}

/** The cells that are asked for, in the order of the primary key, 1,000 at a time at most. Of several dimensions they are those of the first. */
export async function* eachCount(
  { db, site, turn }: Pick<Call, 'db' | 'site' | 'turn'>,
  { series, from = '', to = '9', survey, version, ...asked }: CountsAsked,
): AsyncGenerator<StoredCount[]> {
  const of = ofSurveyAsked({ survey, version });
  const [only] = answerFilter(asked);
  const meant = only ? cellsMeant(only) : { sql: 'true', args: [] };
  for (const one of series ? [series] : allSeries)
    for (const dimension of only ? [only.field] : [...dimensionNames, 'suspect', one]) {
      let after: (string | number)[] = [from, '', '', -1, -2];
      for (let isMore = true; isMore; await turn()) {
        const args = [site.id, one, dimension, to, ...after, of.survey, of.version, ...meant.args];
        const found = (await db.query(slice(meant), args)) as unknown as StoredCount[];
        yield found;
        isMore = found.length === sliceSize;
        const { day, value, survey, surveyVersion, bucket } = found.at(-1) ?? {};
        after = [day, value, survey, surveyVersion, bucket] as (string | number)[];
      }
    }
}
