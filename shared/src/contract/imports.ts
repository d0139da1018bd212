import { z } from 'zod';
import { importStates } from '../domain/choices.ts';
import { dateOrders } from '../domain/imports/read-date.ts';
import { page, pageQuery } from './pages.ts';
import { leftOut } from './responses.ts';
import { npsGroup } from './scores.ts';
import { digits, id, line } from './text.ts';

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
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

/** What can be wrong with a row; `refused` is told in the message alone. */
const rowTroubles = [
  'never_closed',
  'width',
  'not_json',
  'too_long',
  'moment_missing',
  'moment_unread',
  'moment_order',
  'moment_early',
  'moment_future',
  'kind_unread',
  'status_unread',
  'score_unread',
  'score_scale',
  'score_group',
  'taken',
  'refused',
] as const;
export type RowTrouble = (typeof rowTroubles)[number];

const count = z.number().int();
const trouble = z.enum(rowTroubles);

/** Rows that are none of ours, by why. */
const passedOver = z.object({
  blank: count,
  total: count.describe('sums and averages of other rows'),
  unanswered: count.describe('neither a score nor a text'),
  unscored: count.describe('a text without the score that was asked for'),
  preview: count.describe('answers that only tried a survey out, or that the tool took for spam'),
  unfinished: count.describe('answers that were begun and never sent'),
});

/** How a format is known: from a real file, from public source that writes or reads it, or only remembered. */
const certainties = ['file', 'code', 'remembered'] as const;
export type Certainty = (typeof certainties)[number];

/** Result of one import call. Lines count from 1; a header line counts. */
export const importResult = z.object({
  rows: count.describe('answers that were found; a row may hold several'),
  stored: count.describe('new ones, and those that this import had stored before'),
  alreadyThere: count,
  corrected: count.describe('those that replaced what an earlier import had stored under their id'),
  errors: z.array(
    z.object({
      line: count,
      field: z.string(),
      message: z.string(),
      trouble,
      value: z.string().describe('what stood there, its beginning'),
    }),
  ),
  errorCount: count.describe('of all errors; a row that is refused may have several'),
  leftOut: z
    .array(leftOut.extend({ line: count }))
    .describe('of rows that are stored: what was cut or left out, since it was wrong'),
  passedOver,
  mayCorrect: z
    .array(
      z.object({
        line: count,
        externalId: z.string(),
        id: z.string().describe('of the stored answer; a row that is sent with `replaces` and this id corrects it'),
        knownAs: z.array(z.string()).describe('all ids under which a file may hold that answer'),
        field: z.string().nullable().describe('the one in which they differ; null for none'),
        was: z.string().nullable().describe('null for whoever may not read it of a stored answer'),
        becomes: z.string(),
      }),
    )
    .describe(
      'of a dry run, its first thousand: new rows without ids of their own which stored answers of the same `source` are like',
    ),
  stopped: z.boolean().describe('nothing was stored, since more was refused than `mostRefused` allows'),
  dryRun: z.boolean(),
  import: z.string().nullable().describe('its id, by which it can be undone; null where nothing was stored'),
});
export type ImportResult = z.infer<typeof importResult>;

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
  moments: z.object({
    columns: z.array(z.string()),
    order: z
      .enum(dateOrders)
      .nullable()
      .describe('in which dates were read; null where all orders say the same, or none was decided'),
    zone: z.string().nullable().describe('of moments that say none; null: that of the site'),
  }),
  scores: z.array(
    z.object({
      kind: z.string(),
      columns: z.array(z.string()),
      worst: z.number(),
      best: z.number(),
      values: z.array(scaleValue).describe('what each value becomes'),
    }),
  ),
  days: z
    .object({ first: z.string(), last: z.string() })
    .nullable()
    .describe('of the answers that would be stored, as they are written; null where there are none'),
  ids: z.enum(['column', 'rows']).describe('what an answer is known again by'),
  whole: z
    .boolean()
    .describe('false where the beginning of a larger file was looked at: all that is said is said of that'),
  rows: count.describe('beneath the header, without blank ones'),
  answers: count,
  passedOver,
  refused: z.array(z.object({ field: z.string(), trouble, rows: count, line: count, value: z.string() })),
  first: z
    .array(z.object({ line: count, answer: z.record(z.string(), z.unknown()) }))
    .describe('as they would be stored'),
});
export type ImportInspection = z.infer<typeof importInspection>;

const short = z.string().max(200);

const corrections = ['replace', 'refuse'] as const;
export type Corrections = (typeof corrections)[number];

/** How a file is to be understood; what is left out is found out. */
const understanding = {
  map: z.string().max(4000).optional().describe('which column becomes which field, see docs/guide/import.md'),
  preset: short.optional().describe('the name of a known format, or `none`; left out: by the header'),
  encoding: short.optional().describe('such as gb18030 or windows-1252'),
  separator: z.string().length(1).optional(),
  sheet: short.optional(),
  headerLine: digits.optional().describe('the line the header begins at'),
  headerLines: digits.optional().describe('how many lines it takes'),
  dateOrder: z.enum(dateOrders).optional(),
  timeZone: short.optional().describe('of moments that say none; left out: that of the site'),
  scale: short.optional().describe('of the source, from worst to best: 0-10, or csat=1-10,ces=7-1'),
  values: z.string().max(4000).optional().describe('what single values mean: Good=5,"So, so"=3'),
  source: short.optional().describe('tells equal rows of this source from those of another'),
  corrections: z
    .enum(corrections)
    .optional()
    .describe(
      'of imported answers that a file says otherwise: `replace` them or `refuse` the rows. Left out: replace those whose id is of the file itself, where an import of the same columns or the same source brought them',
    ),
};

/** Query of `POST …/import-inspections`. */
export const inspectionQuery = z.strictObject(understanding);
export type ImportChoices = z.infer<typeof inspectionQuery>;

/** `dryRun=true` checks and stores nothing; `line` of the first row, for errors; the others say how the file is to be understood. */
export const importQuery = z.strictObject({
  ...understanding,
  dryRun: z.enum(['true', 'false']).optional(),
  line: digits.optional(),
  mostRefused: z
    .string()
    .regex(/^(100|\d{1,2})(\.\d+)?$/, 'must be a percentage')
    .transform(Number)
    .optional()
    .describe('percent of the answers; when more are refused, nothing is stored. Left out: 2 without a map, else 100'),
});

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal');

const lines = count.min(0).optional();

/** The choices in JSON, where numbers are numbers. */
const choicesKept = z.strictObject({ ...understanding, headerLine: lines, headerLines: lines });

/** Body of `PUT …/imports/:importId`: what is going to be sent, as it was understood. The same again changes nothing. */
export const importOpening = z.strictObject({
  file: line(255),
  bytes: count.min(0),
  fingerprint: hash.describe('of all its bytes: who goes on with it has the same file'),
  header: hash.describe('of the names of its columns: the same kind of file is known again'),
  choices: choicesKept.describe('all of it said, so that the same file is understood in the same way'),
  answers: count.min(0).describe('how many it is expected to hold'),
});
export type ImportOpening = z.infer<typeof importOpening>;

/**
 * A line of the NDJSON of `PUT …/imports/:importId/pieces/:line`, in the order of the file: an answer that stands in a line of it, why there is
 * none, or that the file had it before.
 */
export const pieceLine = z.union([
  z.strictObject({
    line: count.min(1),
    answer: z.record(z.string(), z.unknown()),
    replaces: id.optional().describe('of the stored answer that it is, corrected'),
  }),
  z.strictObject({
    line: count.min(1),
    refused: z.strictObject({ field: short, trouble, value: z.string().max(1_000) }),
  }),
  z.strictObject({ line: count.min(1), repeated: z.literal(true) }),
]);
export type PieceLine = z.infer<typeof pieceLine>;

/** Query of a piece: `dryRun=true` checks it and stores nothing; the import need not be there then, and what its choices would say stands here. */
export const pieceQuery = z.strictObject({
  dryRun: z.enum(['true', 'false']).optional(),
  corrections: understanding.corrections,
  source: understanding.source,
  header: hash.optional().describe('of the names of its columns'),
});
export type PieceQuery = z.infer<typeof pieceQuery>;

/** Body of `PUT …/imports/:importId/completion`: all pieces have been sent. */
export const importCompletion = z.strictObject({
  passedOver,
  lastLine: count.min(0).describe('the last line of the last piece; 0 where there was nothing to send'),
});
export type ImportCompletion = z.infer<typeof importCompletion>;

/** An import: whose, of what, and what became of it. */
export const importView = z.object({
  id: z.string(),
  state: z.enum(importStates),
  file: z.string(),
  bytes: count,
  fingerprint: z.string(),
  header: z.string(),
  choices: choicesKept,
  by: z.object({ kind: z.string(), name: z.string() }),
  openedAt: z.string(),
  finishedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  answers: count,
  rows: count.describe('answers that have come so far'),
  stored: count,
  alreadyThere: count,
  corrected: count,
  refused: count.describe('rows'),
  passedOver: passedOver.nullable(),
  nextLine: count.describe('of the file: all that comes before it has been sent'),
  errors: z
    .array(importResult.shape.errors.element)
    .describe('by line, of the first thousand rows that were refused; none of an import that was undone'),
  kept: z.object({
    answers: count.describe('which stayed when it was undone, since staff had dealt with them'),
    tickets: z.array(count).describe('the first hundred of their numbers'),
  }),
});
export type ImportView = z.infer<typeof importView>;

/** Query of `GET …/imports`, newest first. */
export const importsQuery = z.strictObject({
  ...pageQuery,
  header: hash.optional().describe('those of the same kind of file: the choices of the newest are its saved map'),
});
export type ImportsQuery = z.infer<typeof importsQuery>;

const importLine = importView.omit({ errors: true });
export type ImportLine = z.infer<typeof importLine>;

/** Imports without their errors. */
export const importList = page(importLine);
