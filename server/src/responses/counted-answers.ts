import { utcMidnight, type Day } from '@huiyin/shared/domain/time/days';
import { countedOf, type ResponseRow } from './prepare-response.ts';

/** What of an answer is counted, with its id. */
export type CountedAnswer = Pick<
  ResponseRow,
  | 'id'
  | 'siteId'
  | 'kind'
  | 'survey'
  | 'surveyVersion'
  | 'score'
  | 'group'
  | 'category'
  | 'language'
  | 'channel'
  | 'touchpoint'
  | 'page'
  | 'suspect'
  | 'day'
  | 'hour'
  | 'counted'
>;

/** A read in plain SQL, of whichever database. */
export type Query = (sql: string, args: (string | number)[]) => Promise<readonly object[]>;

/** What of an answer is read to count it. */
export type StoredCounted = Omit<CountedAnswer, 'counted'> &
  Pick<ResponseRow, 'answers' | 'attributes' | 'marks' | 'occurredAt'> & { seq: number };

const sliceSize = 1_000;
/** How far any zone is from UTC at most. */
const furthestMs = 16 * 3_600_000;
const dayMs = 86_400_000;

/** In SQL: the columns of {@link StoredCounted}. */
export const countedColumns = `seq, id, site_id AS siteId, kind, survey, survey_version AS surveyVersion, score, nps_group AS "group", answers, category, language,
 attributes, channel, touchpoint, page, marks, suspect, day, hour, occurred_at AS occurredAt`;

/** In SQL: every site and local day that has answers. */
export const daysAnswered = 'SELECT DISTINCT site_id AS siteId, day FROM responses';

const ofDay = `SELECT ${countedColumns} FROM responses WHERE site_id = ?1 AND day = ?2 AND (occurred_at, seq) > (?3, ?4) AND occurred_at < ?5
ORDER BY occurred_at, seq LIMIT ${sliceSize}`;

const byId = `SELECT ${countedColumns} FROM responses WHERE id IN (SELECT value FROM json_each(?))`;

/** The answers with these ids, in no order. */
export const answersById = async (query: Query, ids: readonly string[]): Promise<CountedAnswer[]> =>
  ids.length === 0 ? [] : ((await query(byId, [JSON.stringify(ids)])) as StoredCounted[]).map(counted);

/** The moments, ms UTC, between which all of some local days lie, in whichever zone. */
export const aroundDays = (from: Day = '1000-01-01', to: Day = '9000-01-01'): [number, number] => [
  utcMidnight(from) - furthestMs,
  utcMidnight(to) + dayMs + furthestMs,
];

/** The answers of a local day of a site, in slices. */
export async function* answersOfDay(query: Query, siteId: string, day: Day): AsyncGenerator<CountedAnswer[]> {
  const [begin, end] = aroundDays(day, day);
  let after = [begin, -1];
  for (;;) {
    const rows = (await query(ofDay, [siteId, day, ...after, end])) as StoredCounted[];
    if (rows.length === 0) return;
    yield rows.map(counted);
    const { occurredAt, seq } = rows.at(-1)!;
    after = [occurredAt, seq];
  }
}

/** What of a stored answer is counted. */
export const counted = ({ answers, attributes, marks, ...row }: StoredCounted): CountedAnswer & { seq: number } => ({
  ...row,
  counted: countedOf({ answers, attributes, marks }),
});
