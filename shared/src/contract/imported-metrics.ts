import { z } from 'zod';
import { betters, importedLimits, importedUnits, isImportedSlug } from '../domain/imported/imported-metric.ts';
import { importedVerdicts } from '../domain/imported/imported-figure.ts';
import { metricLimits } from '../domain/limits.ts';
import { importedMoment } from './imports/imported-response.ts';
import { page } from './pages.ts';
import { count, line } from './text.ts';

const slug = z.string().refine(isImportedSlug, 'must be letters and digits, with dashes or underscores between');

/** What a number from elsewhere is. */
export const importedDefinition = z.object({
  metric: z.string(),
  name: z.string().describe('as people read it'),
  unit: z
    .enum(importedUnits)
    .describe(
      'count and amount are summed over days; share, 0–1, is pooled where it says of how many; else a share, and a level, is the mean of the days',
    ),
  better: z.enum(betters).describe('whether more of it is good news'),
});

const number = z.number().min(-importedLimits.value).max(importedLimits.value);

/** A number of a day as an import sends it, in place of an answer. `of`: of how many it is a share. */
export const importedValue = z.strictObject({
  kind: z.literal('metric'),
  externalId: z.string().optional().describe('not needed: a metric has one value a day'),
  occurredAt: importedMoment.describe('a local day of the site, or a moment of it'),
  metric: slug,
  name: line(importedLimits.name).optional().describe('as people read it; the slug when left out'),
  unit: z.enum(importedUnits),
  better: z.enum(betters).default('neither'),
  value: number,
  of: number.min(0).optional(),
});

/** `from` and `to` are local days of the site, both included; the last 30 days by default, and today at the latest. */
export const importedQuery = z.strictObject({
  by: z.enum(['day', 'week', 'month']).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type ImportedQuery = z.infer<typeof importedQuery>;

/** The same, and where to go on. */
export const importedPageQuery = importedQuery.extend({
  cursor: z
    .string()
    .regex(/^\d{1,3}$/, 'is not one of ours')
    .optional(),
});

/** The path of a metric from elsewhere. */
export const importedParam = z.object({ imported: z.string().max(importedLimits.slug) });

const figure = z.object({
  days: count.describe('with a value; those without are missing, not 0'),
  base: z.number().nullable().describe('of how many a share is, all days together; null where that is not told'),
  value: z.number().nullable(),
  low: z.number().nullable().describe('with `high` its 95 % interval; null where nobody can tell one'),
  high: z.number().nullable(),
});

const days = { from: z.iso.date(), to: z.iso.date() };

/** Answer of `GET …/imported-metrics`. */
export const importedList = z.object({
  items: z
    .array(
      importedDefinition.extend({
        since: z.iso.date().describe('the first day with a value'),
        until: z.iso.date().describe('the last'),
      }),
    )
    .describe(`by name, ${importedLimits.metrics} at most`),
});
export type ImportedList = z.infer<typeof importedList>;

/** Answer of `GET …/imported-metrics/:imported`. */
export const importedSeries = importedDefinition.extend({
  formula: z.string(),
  zone: z.string(),
  by: z.enum(['day', 'week', 'month']),
  ...days,
  points: z
    .array(
      figure.extend({
        start: z.iso.date(),
        ...days,
        before: figure.describe('the same stretch of the days just before: as many days earlier as the span has'),
      }),
    )
    .max(metricLimits.points),
  total: figure,
  before: figure.describe('as many days just before'),
  change: z.object({
    days: count.describe('that have a value in both: on these alone it is compared'),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    verdict: z.enum(importedVerdicts),
  }),
});
export type ImportedSeries = z.infer<typeof importedSeries>;

/** Answer of `GET …/imported-series`: by name, `importedLimits.page` at a time. */
export const importedPage = page(importedSeries).extend({ total: count.describe('how many there are in all') });
export type ImportedPage = z.infer<typeof importedPage>;
