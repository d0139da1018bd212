import { dimensionNames } from '@huiyin/shared/domain/dimensions';
import { series as allSeries, type Series } from '@huiyin/shared/domain/series';
import type { Day } from '@huiyin/shared/domain/time/days';
import type { Call } from '../base/call.ts';

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

const slice = `SELECT kind AS series, survey, survey_version AS surveyVersion, dimension, value, day, score AS bucket, n FROM counts
WHERE site_id = ? AND kind = ? AND dimension = ? AND n <> 0 AND day <= ? AND (day, value, survey, survey_version, score) > (?, ?, ?, ?, ?)
ORDER BY day, value, survey, survey_version, score LIMIT ${sliceSize}`;

/** The cells of all series or one, of all days or some, in the order of the primary key, 1,000 at a time at most. */
export async function* eachCount(
  { db, site, turn }: Pick<Call, 'db' | 'site' | 'turn'>,
  { series, from = '', to = '9' }: { series?: Series | undefined; from?: Day | undefined; to?: Day | undefined },
): AsyncGenerator<StoredCount[]> {
  for (const one of series ? [series] : allSeries)
    for (const dimension of [...dimensionNames, 'suspect', one]) {
      let after: (string | number)[] = [from, '', '', -1, -2];
      for (let isMore = true; isMore; await turn()) {
        const found = (await db.query(slice, [site.id, one, dimension, to, ...after])) as unknown as StoredCount[];
        yield found;
        isMore = found.length === sliceSize;
        const { day, value, survey, surveyVersion, bucket } = found.at(-1) ?? {};
        after = [day, value, survey, surveyVersion, bucket] as (string | number)[];
      }
    }
}
