import { z } from 'zod';
import type { WidgetWords } from '../i18n/widget/en.ts';
import { surveyLimits } from '../domain/limits.ts';
import { rules } from './asking.ts';
import { shownQuestion, surveyDefinition } from './questions.ts';
import { theme } from './sites.ts';
import { kind } from './response-fields.ts';
import { groupsNamed } from './scores.ts';
import { base, language, localized, moment, slug } from './text.ts';

/** A survey's place on the site. `on`: it can be asked; `inPanel`: it has a tab behind the launcher. */
const place = {
  on: z.boolean(),
  inPanel: z.boolean(),
  position: z.number().int().min(0).max(1000).describe('order of the tabs'),
  rules,
};

/** A new survey with its version 1. Its kind is that of its first question, for good. */
export const newSurvey = z.strictObject({
  slug: slug.refine((one) => one !== 'places', 'is where the console shows places'),
  definition: surveyDefinition,
  on: place.on.default(true),
  inPanel: place.inPanel.default(false),
  position: place.position.default(100),
  rules: rules.default(() => rules.parse({})),
});
export type NewSurvey = z.infer<typeof newSurvey>;

/** What of a survey's place can be changed; what is asked changes by a new version. */
const surveyChange = z.strictObject(place).partial();
export type SurveyChange = z.infer<typeof surveyChange>;
/** Body of `PATCH …/surveys/:slug`: only what changes, of the revision that was read. */
export const surveyEdit = surveyChange.extend({ base });
/** Body of `PUT …/surveys/order`: all surveys of the site, as they stand from now on; `base` is how they stood when that was read. */
export const surveyOrder = z.strictObject({
  base: z.array(slug).max(surveyLimits.surveys),
  slugs: z.array(slug).max(surveyLimits.surveys),
});
export type SurveyOrder = z.infer<typeof surveyOrder>;
/** Body of `POST …/surveys/:slug/versions`: what is asked from now on; `base` is the version it was made of. */
export const newVersion = surveyDefinition.safeExtend({ base });
export type NewVersion = z.infer<typeof newVersion>;

/** A survey with its newest version. */
export const surveyView = z.object({
  slug,
  kind,
  ...place,
  revision: z.number().int().describe('counts the edits of its place'),
  version: z.number().int(),
  definition: surveyDefinition,
  answers: z.number().int().describe('answers so far, all versions'),
  createdAt: moment.describe('of this version'),
});
export type SurveyView = z.infer<typeof surveyView>;

/** One version of a survey. */
export const surveyVersionView = z.object({
  version: z.number().int(),
  definition: surveyDefinition,
  answers: z.number().int(),
  createdAt: moment,
  createdBy: z.string().nullable().describe('name of the person'),
});
export type SurveyVersionView = z.infer<typeof surveyVersionView>;
/** Some versions of a survey, newest first: pass `nextCursor` back as `cursor`; null at the end. */
export const surveyVersionList = z.object({ versions: z.array(surveyVersionView), nextCursor: z.string().nullable() });
export type SurveyVersionList = z.infer<typeof surveyVersionList>;

const tally = z.object({ value: z.string(), n: z.number().int() });

/** What was answered to each question of one version (or of all): `scores` by score, `aspects` by aspect and score, `choices` by choice. */
export const surveyResults = z.object({
  slug,
  version: z.number().int().nullable(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  answers: z.number().int(),
  questions: z.array(
    z.object({
      id: z.string(),
      type: shownQuestion.shape.type,
      title: localized(surveyLimits.questionTitle),
      n: z.number().int(),
      scores: z.array(tally),
      groups: groupsNamed,
      choices: z.array(tally.extend({ label: localized(surveyLimits.choice) })),
      aspects: z.array(
        z.object({
          value: z.string(),
          label: localized(surveyLimits.choice),
          n: z.number().int(),
          scores: z.array(tally),
        }),
      ),
    }),
  ),
});
export type SurveyResults = z.infer<typeof surveyResults>;

/** A survey in one language, as the widget gets it. */
const shownSurvey = z.object({
  slug: z.string(),
  kind,
  version: z.number().int(),
  title: z.string().optional(),
  inPanel: z.boolean(),
  questions: z.array(shownQuestion),
  thanks: z.array(z.object({ atMost: z.number().optional(), text: z.string() })),
  /** Up to this score an answer is offered, by the first complaint among the surveys; left out: it is not. */
  answerUpTo: z.number().optional(),
  /** Only when it may come up by itself now: on, not ended, quota not reached. */
  rules: rules.optional(),
  /** By itself it comes up only for customers whom a wave has drawn. */
  drawn: z.literal(true).optional(),
});
export type ShownSurvey = z.infer<typeof shownSurvey>;

/** `GET /v1/words/:language`: what the widget itself says; patterns hold `{n}`-like names. */
export const widgetWords = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string())]),
) as unknown as z.ZodType<WidgetWords>;

/** `GET /v1/sites/:siteKey?locale=&survey=`: what the widget shows, in one language. */
export const widgetConfig = z.object({
  site: z.object({ key: z.string(), name: z.string() }),
  language,
  theme,
  /** Surveys behind the launcher first, in order; then those that only come up by themselves or by name. */
  surveys: z.array(shownSurvey),
  /** Those with a trigger that come up by themselves for nobody now, and why, by slug; left out: there are none. */
  stopped: z.record(z.string(), z.enum(['not_begun', 'ended', 'quota'])).optional(),
  /** The words of the first view; the others join them when they are needed. */
  words: widgetWords,
  /** Whether pictures can be taken. */
  attachments: z.boolean(),
  /** Days between any two surveys that come up by themselves. */
  coolDownDays: z.number().int(),
  /** A page that is left tells which surveys it showed or did not; left out by a server of before: it does not. */
  countsPages: z.boolean().optional(),
  /** Minutes to the first reply over the last 30 days; null with fewer than 5 replies. */
  expectedReply: z.object({ p50: z.number().int(), p90: z.number().int(), n: z.number().int() }).nullable(),
});
export type WidgetConfig = z.infer<typeof widgetConfig>;
