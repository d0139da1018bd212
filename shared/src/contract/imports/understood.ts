import { z } from 'zod';
import { dateOrders } from '../../domain/imports/read-date.ts';
import { periods } from '../../domain/imported/read-period.ts';
import type { ImportedUnit } from '../../domain/imported/imported-metric.ts';
import { durationUnits } from '../../domain/imports/read-duration.ts';
import { importedDefinition } from '../imported-metrics.ts';
import { npsGroup } from '../scores.ts';
import { count, digits, storable } from '../text.ts';
import { passedOver, rowTrouble } from './rows.ts';

/** The kinds of files that are read. */
const fileFormats = ['csv', 'xlsx', 'spreadsheetml', 'ndjson'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Why nothing can be read of a file. */
const unreadableReasons = [
  'empty',
  'old_workbook',
  'locked',
  'other_format',
  'broken',
  'too_large',
  'too_wide',
  'wrong_encoding',
  'no_header',
  'own_tickets',
  'own_metric',
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

/** How a format is known: from a real file, from public source that writes or reads it, or only remembered. */
const certainties = ['file', 'code', 'remembered'] as const;
export type Certainty = (typeof certainties)[number];

const scaleValue = z.object({
  value: z.string(),
  rows: count,
  score: z.number().int().nullable(),
  group: npsGroup.nullable().describe('of nps, stored without a score'),
  exact: z.boolean().describe('false where it was rounded'),
});

/** What was understood of a file before anything is stored. */
export const importInspection = z.object({
  format: z.enum(fileFormats),
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  headerLines: z.array(count),
  preset: z
    .object({
      name: z.string(),
      certainty: z
        .enum(certainties)
        .describe('`remembered`: it only looks like that, and is applied once `preset` says it'),
      applied: z.boolean(),
    })
    .nullable()
    .describe('the format that a header is known as; null where it is none'),
  columns: z.array(z.object({ name: z.string(), filled: count, examples: z.array(z.string()) })),
  map: z.string().describe('as the query `map` takes it'),
  open: z
    .array(z.enum(['occurredAt', 'kind', 'dateOrder', 'scale']))
    .describe('what has to be said before it can be stored: no column was found, or it can be read in several ways'),
  otherwise: z
    .object({
      as: z.enum(['complaints', 'ratings']),
      columns: z.array(z.string()).describe('in which the complaints stand, or the scores'),
      map: z.string().describe('as the query `map` takes it'),
    })
    .nullable()
    .describe('of a file of tickets: what else its rows can be taken as; null where they are one thing alone'),
  misfits: z
    .array(z.object({ open: z.enum(['occurredAt', 'kind']), column: z.string(), value: z.string() }))
    .describe('columns whose names say what is open, and the first value of each, which is none'),
  moments: z.object({
    columns: z.array(z.string()),
    order: z
      .enum(dateOrders)
      .nullable()
      .describe('in which dates were read; null where all orders say the same, or none was decided'),
    zone: z.string().nullable().describe('of moments that say none; null: that of the site'),
    periods: z
      .array(z.enum(periods))
      .describe('what numbers of a file are of that is longer than a day: they stand on its first day'),
  }),
  times: z
    .array(z.object({ field: z.string(), columns: z.array(z.string()), unit: z.enum(durationUnits) }))
    .describe('columns that say how long something took, and in which unit'),
  scores: z.array(
    z.object({
      kind: z.string(),
      columns: z.array(z.string()),
      worst: z.number(),
      best: z.number(),
      values: z.array(scaleValue).describe('what each value becomes'),
    }),
  ),
  metrics: z
    .array(importedDefinition.extend({ values: count }))
    .describe(
      'of a file of numbers, 100 at most: what each is read as, and how many days have a value; none of a file of answers',
    ),
  days: z
    .object({ first: z.string(), last: z.string() })
    .nullable()
    .describe('of the answers that would be stored, as they are written; null where there are none'),
  ids: z.enum(['column', 'rows']).describe('what an answer is known again by'),
  whole: z
    .boolean()
    .describe('false where the beginning of a larger file was looked at: all that is said is said of that'),
  rows: count.describe('beneath the header, blank ones too'),
  answers: count,
  passedOver,
  refused: z.array(z.object({ field: z.string(), trouble: rowTrouble, rows: count, line: count, value: z.string() })),
  first: z
    .array(z.object({ line: count, answer: z.record(z.string(), z.unknown()) }))
    .describe('as they would be stored'),
});
export type ImportInspection = z.infer<typeof importInspection>;

/** What `first` says of an imported number. */
export interface ValueSaid {
  name: string;
  value: number;
  unit: ImportedUnit;
  of?: number;
  occurredAt: string;
}

const short = storable(200);
const long = storable(4000);

const corrections = ['replace', 'refuse'] as const;
export type Corrections = (typeof corrections)[number];

/** How a file is to be understood; what is left out is found out. */
export const understanding = {
  map: long.optional().describe('which column becomes which field, see docs/guide/import.md'),
  preset: short.optional().describe('the name of a known format, or `none`; left out: by the header'),
  encoding: short.optional().describe('such as gb18030 or windows-1252'),
  separator: storable(1).length(1).optional(),
  sheet: short.optional(),
  headerLine: digits.optional().describe('the line the header begins at'),
  headerLines: digits.optional().describe('how many lines it takes'),
  dateOrder: z.enum(dateOrders).optional(),
  timeZone: short.optional().describe('of moments that say none; left out: that of the site'),
  scale: short.optional().describe('of the source, from worst to best: 0-10, or csat=1-10,ces=7-1'),
  values: long.optional().describe('what single values mean: Good=5,"So, so"=3'),
  source: short.optional().describe('tells equal rows of this source from those of another'),
  corrections: z
    .enum(corrections)
    .optional()
    .describe(
      'of imported answers that a file says otherwise: `replace` them or `refuse` the rows. Left out: replace those whose id is of the file itself, where an import of the same columns or the same source brought them',
    ),
};

/** All of it. */
export const importChoices = z.strictObject(understanding);
export type ImportChoices = z.infer<typeof importChoices>;

/** Where nobody said a map or a tool, a file is read as the newest import of the same columns was. */
export const detectAgain = z
  .literal('true')
  .optional()
  .describe('what the columns mean is found out anew, whatever an import of the same columns was read by');

/** Query of `POST …/import-inspections`. */
export const inspectionQuery = importChoices.extend({ detectAgain });
