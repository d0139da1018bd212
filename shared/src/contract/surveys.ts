import { z } from 'zod';
import { language, line, moment } from './text.ts';
import { theme } from './sites.ts';

/** The surveys a site has; `ces` is taken on the wire but not yet asked by the widget. */
export const surveyKind = z.enum(['csat', 'nps', 'complaint']);
export type SurveyKind = z.infer<typeof surveyKind>;

const choice = z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/), label: line(60) });
const choices = z
  .array(choice)
  .max(12)
  .refine((c) => new Set(c.map((x) => x.id)).size === c.length, 'ids must differ');

/** What a survey says in one language. `choices`: reasons after a low score, or categories of a complaint. */
export const surveyTexts = z.strictObject({
  question: line(160),
  low: line(40).optional(),
  high: line(40).optional(),
  choicesTitle: line(120),
  choices,
  commentLabel: line(120),
  thanks: line(240),
});
export type SurveyTexts = z.infer<typeof surveyTexts>;

/** Texts by language; a language left out falls back to the site's first. */
export const surveyDefinition = z.strictObject({ texts: z.partialRecord(language, surveyTexts) });
export type SurveyDefinition = z.infer<typeof surveyDefinition>;

export const surveyView = z.object({
  kind: surveyKind,
  version: z.number().int(),
  definition: surveyDefinition,
  createdAt: moment,
});
export type SurveyView = z.infer<typeof surveyView>;

/** `GET /v1/sites/:siteKey?locale=`: what the widget shows, in one language. */
export const widgetConfig = z.object({
  site: z.object({ key: z.string(), name: z.string() }),
  language,
  theme,
  surveys: z.record(surveyKind, z.object({ version: z.number().int(), texts: surveyTexts })),
});
export type WidgetConfig = z.infer<typeof widgetConfig>;
