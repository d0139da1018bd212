import type { ImportedResponse } from '@huiyin/shared/contract/imports/imported-response';
import type { ImportRow } from '@huiyin/shared/files/import-row';
import type { Db } from '../../base/db/db.ts';
import { Problem } from '../../base/problem.ts';
import type { KnownSite } from '../../sites/site-directory.ts';
import { namedVersions, type NamedVersions, type VersionName } from '../../surveys/named-versions.ts';
import type { Survey } from '../../surveys/read-surveys.ts';

/** The earlier versions of a site's surveys that rows say they answer. */
export const earlierVersions = (
  db: Db,
  { site, surveys }: KnownSite,
  rows: readonly ImportRow[],
): Promise<NamedVersions> =>
  namedVersions(
    db,
    site.id,
    rows.flatMap((row) => versionSaid(row, surveys)),
  );

/** What a row says of its version, as far as it can be one of this site. */
function versionSaid(row: ImportRow, surveys: KnownSite['surveys']): VersionName[] {
  if (!('body' in row)) return [];
  const { kind, survey: slug = kind, surveyVersion: version } = row.body;
  const survey = surveys.get(slug as string);
  return survey && typeof version === 'number' && version < survey.version ? [{ slug: survey.slug, version }] : [];
}

/**
 * The survey that a row answers, in the version it names, else in the newest; undefined where the site has none.
 * Throws Problem('invalid') naming a version that was never made.
 */
export function surveyOfRow(
  { kind, survey: slug = kind, surveyVersion: version }: ImportedResponse,
  surveys: KnownSite['surveys'],
  versions: NamedVersions,
): Survey | undefined {
  const survey = surveys.get(slug);
  if (version === undefined || version === (survey?.version ?? 1)) return survey;
  const earlier = versions({ slug, version });
  if (!survey || !earlier) throw Problem.field('surveyVersion', `is no version of the survey ${slug}`);
  return { ...survey, ...earlier };
}
