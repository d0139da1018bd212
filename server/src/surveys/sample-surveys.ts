import { rules, type Rules } from '@huiyin/shared/contract/asking';
import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import type { Kind } from '@huiyin/shared/domain/scales';
import { addDays } from '@huiyin/shared/domain/time/days';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import type { SamplePart } from '../base/sample-part.ts';
import { isCounted } from '../metrics/count-answers.ts';
import { afterDelivery } from './sample-surveys/after-delivery.ts';
import { helpPages } from './sample-surveys/help-pages.ts';
import { quarterlyNps } from './sample-surveys/quarterly-nps.ts';
import { surveyStatements, versionStatement } from './survey-statements.ts';

const dayMs = 86_400_000;

/** A survey that comes with the sample: none of them comes up by itself any more, so no page becomes heavier by it. */
interface SampleSurvey {
  slug: string;
  kind: Kind;
  on: boolean;
  rules: Partial<Rules>;
  /** The first one first, each with the days before today from which it was asked. */
  versions: readonly { definition: SurveyDefinition; ago: number }[];
}

/** For how many days the survey of the help pages has been over. */
export const helpEndedAgo = 6;

const sample = {
  'after-delivery': {
    kind: 'csat',
    on: true,
    rules: { everyDays: 14 },
    versions: afterDelivery.map((definition, i) => ({ definition, ago: [150, 100, 45][i]! })),
  },
  'quarterly-nps': {
    kind: 'nps',
    on: true,
    rules: { everyDays: 180 },
    versions: [{ definition: quarterlyNps, ago: 180 }],
  },
  'help-pages': {
    kind: 'need_met',
    on: false,
    rules: {
      triggers: [{ on: 'scroll', percent: 70 }],
      pages: [{ match: 'prefix', value: '/help/' }],
      percent: 50,
      everyDays: 30,
    },
    versions: [{ definition: helpPages, ago: 40 }],
  },
} as const satisfies Record<string, Omit<SampleSurvey, 'slug'>>;

/** Its slug. */
export type SampleSurveySlug = keyof typeof sample;

/** A survey of the sample as it was asked so many days ago. */
export function sampleSurveyAt(slug: SampleSurveySlug, ago: number) {
  const { kind, versions }: Omit<SampleSurvey, 'slug'> = sample[slug];
  const at = versions.findLastIndex((version) => version.ago >= ago);
  const { definition } = versions[Math.max(0, at)]!;
  return { kind, asked: { survey: slug, version: Math.max(0, at) + 1, questions: definition.questions } };
}

const ofSample = 'SELECT slug FROM surveys WHERE site_id = ?1 AND sample = 1';

/** In SQL: the slugs of a site's surveys that go with the sample, once its answers have; the site is ?1. */
export const surveysGoing = `${ofSample} AND NOT ${isCounted('surveys.site_id', 'surveys.slug')}`;

/** Three surveys, one of them in three versions; whoever changes one, invites to it, or has an answer to it that is not of the sample, keeps it. */
export const sampleSurveys: SamplePart = {
  add: async (call) =>
    void (await call.write(
      Object.entries<Omit<SampleSurvey, 'slug'>>(sample).flatMap(([slug, one], i) =>
        sampleSurveyStatements(call, { slug, ...one }, 100 + 10 * i),
      ),
    )),
  forget: [
    `DELETE FROM survey_versions WHERE site_id = ?1 AND slug IN (${surveysGoing})`,
    `DELETE FROM surveys WHERE site_id = ?1 AND slug IN (${surveysGoing})`,
    'UPDATE surveys SET sample = 0 WHERE site_id = ?1 AND sample = 1',
  ],
};

function sampleSurveyStatements({ db, site, now, actor }: Call, one: SampleSurvey, position: number): Statement[] {
  const { slug, kind, on } = one;
  const until = on ? null : addDays(localDay(now, site.timeZone).day, -helpEndedAgo);
  const place = { slug, kind, on, inPanel: false, position, rules: rules.parse({ ...one.rules, until }), revision: 1 };
  const [first, ...later] = one.versions.map(({ definition, ago }, i) => {
    const made = { createdAt: now - ago * dayMs, createdBy: actor.kind === 'person' ? actor.id : null };
    return { ...place, version: i + 1, definition, ...made };
  });
  return [
    ...surveyStatements(db, site.id, first!, true),
    ...later.map((version) => versionStatement(db, site.id, version)),
  ];
}
