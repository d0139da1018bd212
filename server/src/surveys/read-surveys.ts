import type { Rules } from '@huiyin/shared/contract/asking';
import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import type { Kind } from '@huiyin/shared/domain/scales';
import { and, asc, desc, eq, lt, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import { readDefinition } from './read-definition.ts';
import { surveys, surveyVersions } from './tables.ts';

/** Where a survey stands, without what it asks. */
export interface SurveyPlace {
  slug: string;
  kind: Kind;
  on: boolean;
  inPanel: boolean;
  position: number;
  rules: Rules;
  /** Counts the edits of its place. */
  revision: number;
  /** The newest. */
  version: number;
}

/** One version of a survey. */
export interface SurveyVersion {
  version: number;
  definition: SurveyDefinition;
  /** ms UTC */
  createdAt: number;
  /** Id of the person, null for those every site starts with. */
  createdBy: string | null;
}

/** A survey with its newest version. */
export type Survey = SurveyPlace & SurveyVersion;

const newest = sql`(SELECT max(v.version) FROM survey_versions v WHERE v.site_id = ${surveys.siteId} AND v.slug = ${surveys.slug})`;

/** The surveys of a site, or those of one kind, each with its newest version, in the order of their places. */
export async function surveysOf(db: Db, siteId: string, kind?: Kind): Promise<Survey[]> {
  return selectSurveys(db, and(eq(surveys.siteId, siteId), kind && eq(surveys.kind, kind)));
}

/** The surveys of a site by their names alone, each with its kind. */
export async function kindsOfSurveys(db: Db, siteId: string): Promise<Pick<SurveyPlace, 'slug' | 'kind'>[]> {
  return db.read.select({ slug: surveys.slug, kind: surveys.kind }).from(surveys).where(eq(surveys.siteId, siteId));
}

/** One survey of a site with its newest version. */
export async function surveyOf(db: Db, siteId: string, slug: string): Promise<Survey | undefined> {
  return (await selectSurveys(db, and(eq(surveys.siteId, siteId), eq(surveys.slug, slug))))[0];
}

async function selectSurveys(db: Db, which: SQL | undefined): Promise<Survey[]> {
  const here = and(
    eq(surveyVersions.siteId, surveys.siteId),
    eq(surveyVersions.slug, surveys.slug),
    eq(surveyVersions.version, newest),
  );
  const rows = await db.read
    .select({ place: surveys, version: surveyVersions })
    .from(surveys)
    // In this order: otherwise every version is looked at to find the newest.
    .crossJoin(surveyVersions)
    .where(and(which, here))
    .orderBy(asc(surveys.position), asc(surveys.createdAt), asc(surveys.slug));
  return rows.map(({ place: { slug, kind, on, inPanel, position, rules, revision }, version }) => ({
    slug,
    kind,
    on: on === 1,
    inPanel: inPanel === 1,
    position,
    // An earlier release knew no first day.
    rules: { ...rules, from: rules.from ?? null },
    revision,
    ...versionOf(version),
  }));
}

/** Versions of one survey, newest first, `most` at most; `before`: only those before this one. */
export async function surveyHistory(
  db: Db,
  siteId: string,
  slug: string,
  { most, before }: { most: number; before?: number | undefined },
): Promise<SurveyVersion[]> {
  const earlier = before === undefined ? undefined : lt(surveyVersions.version, before);
  const rows = await db.read
    .select()
    .from(surveyVersions)
    .where(and(eq(surveyVersions.siteId, siteId), eq(surveyVersions.slug, slug), earlier))
    .orderBy(desc(surveyVersions.version))
    .limit(most);
  return rows.map(versionOf);
}

const newestRead = 100;

/** The newest hundred versions of one survey with those of the older ones that are named, newest first: so there may be any number of versions. */
export async function surveyVersionsAmong(
  db: Db,
  siteId: string,
  slug: string,
  named: readonly number[],
): Promise<SurveyVersion[]> {
  const newest = await surveyHistory(db, siteId, slug, { most: newestRead });
  const oldest = newest.at(-1)?.version ?? 0;
  const older = named.filter((version) => version < oldest);
  if (older.length === 0) return newest;
  const isNamed = sql`${surveyVersions.version} IN (SELECT value FROM json_each(${JSON.stringify(older)}))`;
  const rows = await db.read
    .select()
    .from(surveyVersions)
    .where(and(eq(surveyVersions.siteId, siteId), eq(surveyVersions.slug, slug), isNamed))
    .orderBy(desc(surveyVersions.version));
  return [...newest, ...rows.map(versionOf)];
}

/** One version of a survey, if it was ever asked. */
export async function surveyVersion(
  db: Db,
  siteId: string,
  slug: string,
  version: number,
): Promise<SurveyVersion | undefined> {
  const [row] = await db.read
    .select()
    .from(surveyVersions)
    .where(and(eq(surveyVersions.siteId, siteId), eq(surveyVersions.slug, slug), eq(surveyVersions.version, version)))
    .limit(1);
  return row && versionOf(row);
}

/** A row as the version it holds. */
export function versionOf(row: typeof surveyVersions.$inferSelect): SurveyVersion {
  const { slug, version, createdAt, createdBy } = row;
  return { version, definition: readDefinition(row.definition, slug), createdAt, createdBy };
}
