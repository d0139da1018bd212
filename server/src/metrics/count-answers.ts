import type { Kind } from '@huiyin/shared/domain/scales';
import type { Day } from '@huiyin/shared/domain/time/days';
import type { Db } from '../base/db/db.ts';

/** A survey to count the answers of; `kind` is that of its first question. */
export interface CountedSurvey {
  slug: string;
  kind: Kind;
}

/** In SQL: whether a survey of a site has any answer that is counted, suspect ones too. Each is an expression. */
export const isCounted = (site: string, survey: string): string =>
  `EXISTS (SELECT 1 FROM counts c WHERE c.site_id = ${site} AND c.survey = ${survey})`;

const byVersion = `SELECT survey_version AS version, sum(n) AS n FROM counts
WHERE site_id = ? AND kind = ? AND dimension = 'channel' AND survey = ? GROUP BY survey_version`;

/** How many answers each version of a survey got; every answer has one channel, suspect ones are left out. */
export async function answersByVersion(
  db: Db,
  siteId: string,
  { slug, kind }: CountedSurvey,
): Promise<Map<number, number>> {
  const rows = await db.query(byVersion, [siteId, kind, slug]);
  return new Map(rows.map(({ version, n }) => [version as number, n as number]));
}

/** How many answers a survey got, all versions. */
export async function answersOf(db: Db, siteId: string, survey: CountedSurvey): Promise<number> {
  return [...(await answersByVersion(db, siteId, survey)).values()].reduce((sum, n) => sum + n, 0);
}

/** How many answers each survey got, by slug. */
export async function answersOfEach(
  db: Db,
  siteId: string,
  surveys: readonly CountedSurvey[],
): Promise<Map<string, number>> {
  return new Map(
    await Promise.all(surveys.map(async (s): Promise<[string, number]> => [s.slug, await answersOf(db, siteId, s)])),
  );
}

const withinDays = `SELECT kind, survey, sum(n) AS n FROM counts
WHERE site_id = ?1 AND kind IN (SELECT value FROM json_each(?2)) AND dimension = 'channel' AND day BETWEEN ?3 AND ?4
GROUP BY kind, survey`;

/** How many answers each survey got on some local days, both included, by slug; suspect ones are left out. */
export async function answersOfDays(
  db: Db,
  siteId: string,
  surveys: readonly CountedSurvey[],
  { from, to }: { from: Day; to: Day },
): Promise<Map<string, number>> {
  const kinds = JSON.stringify([...new Set(surveys.map(({ kind }) => kind))]);
  const rows = await db.query(withinDays, [siteId, kinds, from, to]);
  // A question further down counts under its own kind too.
  const isFirst = (row: (typeof rows)[number]) =>
    surveys.some(({ slug, kind }) => slug === row['survey'] && kind === row['kind']);
  return new Map(rows.filter(isFirst).map(({ survey, n }) => [survey as string, n as number]));
}
