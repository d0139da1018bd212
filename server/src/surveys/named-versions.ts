import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import { versionOf, type SurveyVersion } from './read-surveys.ts';
import { surveyVersions } from './tables.ts';

/** A version of a survey, by its slug and its number, from 1. */
export interface VersionName {
  readonly slug: string;
  readonly version: number;
}

/** Finds one of the versions that were asked for; undefined where it was never made. */
export type NamedVersions = (name: VersionName) => SurveyVersion | undefined;

const placeOfVersion = ({ slug, version }: VersionName): string => `${slug}/${version}`;

/** Those of some versions of surveys of a site that there are: read together, however many are named. */
export async function namedVersions(db: Db, siteId: string, names: readonly VersionName[]): Promise<NamedVersions> {
  const distinct = new Map(names.map((name) => [placeOfVersion(name), [name.slug, name.version]]));
  if (distinct.size === 0) return () => undefined;
  const isNamed = sql`(${surveyVersions.slug}, ${surveyVersions.version}) IN (SELECT value->>0, value->>1 FROM json_each(${JSON.stringify([...distinct.values()])}))`;
  const rows = await db.read
    .select()
    .from(surveyVersions)
    .where(and(eq(surveyVersions.siteId, siteId), isNamed));
  const found = new Map(rows.map((row) => [placeOfVersion(row), versionOf(row)]));
  return (name) => found.get(placeOfVersion(name));
}
