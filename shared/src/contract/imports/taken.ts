import { z } from 'zod';
import { mostRefusedUnsaid } from '../../domain/limits.ts';
import { leftOut } from '../responses.ts';
import { count, digits } from '../text.ts';
import { passedOver, rowTrouble } from './rows.ts';
import { detectAgain, importInspection, understanding } from './understood.ts';

/** What is worth a word of a row that is not refused: its ticket stays as somebody here left it; it was replied to once it had ended. */
const rowRemarks = ['as_staff_left', 'replied_after_end'] as const;
export type RowRemark = (typeof rowRemarks)[number];

/** Result of one import call. Lines count from 1; a header line counts. */
export const importResult = z.object({
  rows: count.describe('answers that were found; a row may hold several'),
  stored: count.describe('new ones, and those that this import had stored before'),
  alreadyThere: count,
  corrected: count.describe('those that replaced what an earlier import had stored under their id'),
  errors: z
    .array(
      z.object({
        line: count,
        field: z.string(),
        message: z.string(),
        trouble: rowTrouble,
        value: z.string().describe('what stood there, its beginning'),
      }),
    )
    .describe('by line: the first of each row that is refused, and others while there are at most a thousand in all'),
  errorCount: count.describe('of all errors; a row that is refused may have several'),
  leftOut: z
    .array(leftOut.extend({ line: count }))
    .describe('of rows that are stored: what was cut or left out, since it was wrong'),
  remarks: z
    .array(z.object({ remark: z.enum(rowRemarks), rows: count, line: count.describe('of the first') }))
    .describe(
      '`as_staff_left`: rows that say otherwise how a ticket stands, or what its first words are, which somebody here has dealt with since: the ticket stays as it is. `replied_after_end`: complaints whose first reply lies behind their end; both times are kept',
    ),
  passedOver,
  mayCorrect: z
    .array(
      z.object({
        line: count,
        externalId: z.string(),
        id: z.string().describe('of the stored answer; a row that is sent with `replaces` and this id corrects it'),
        knownAs: z.array(z.string()).describe('all ids under which a file may hold that answer'),
        field: z.string().nullable().describe('in which they differ; null for none'),
        was: z.string().nullable().describe('null for whoever may not read it of a stored answer'),
        becomes: z.string(),
        also: z
          .array(z.object({ field: z.string(), was: z.string().nullable(), becomes: z.string() }))
          .describe(
            'what else differs in how its ticket was dealt with elsewhere: `status`, `firstRepliedAt`, `resolvedAt`, `closedAt`, `agent`; not of one that somebody here has dealt with',
          ),
      }),
    )
    .describe(
      'of a dry run, its first thousand: new rows without ids of their own which stored answers of the same `source` are like',
    ),
  isMoreToCorrect: z
    .boolean()
    .describe(
      'more stored answers share a moment with these rows than are looked at: not all that are like one are told',
    ),
  elsewhere: z
    .object({
      compared: count.describe('new rows without ids of their own whose moment was looked at'),
      sources: z.array(
        z.object({
          source: z.string(),
          file: z.string().describe('of its newest import'),
          openedAt: z.string().describe('that import'),
          answers: count.describe('of those that were compared, which its answers are like but for one field at most'),
          telling: count.describe('of these, those that share a text or a moment that hardly two have by chance'),
        }),
      ),
    })
    .describe('of a dry run that asks for it: other sources of the same columns that hold such rows'),
  waiting: z
    .object({
      open: count,
      late: count.describe('whose first reply was due before now: their clock starts with the import'),
    })
    .describe('complaints among those that are stored which are open: they stand in the Inbox'),
  stopped: z.boolean().describe('nothing was stored, since more was refused than `mostRefused` allows'),
  dryRun: z.boolean(),
  import: z.string().nullable().describe('its id, by which it can be undone; null where nothing was stored'),
});
export type ImportResult = z.infer<typeof importResult>;

const readAs = z
  .object({ import: z.string(), file: z.string(), openedAt: z.string() })
  .nullable()
  .describe('the earlier import of the same columns by whose choices it was read; null where there was none');
export type ReadAsBefore = NonNullable<z.infer<typeof readAs>>;

/** Answer of `POST …/imports`. */
export const importAnswer = importResult.extend({ readAs });

/** Answer of `POST …/import-inspections`. */
export const inspectionAnswer = importInspection.extend({ readAs });

/** `dryRun=true` checks and stores nothing; `line` of the first row, for errors; the others say how the file is to be understood. */
export const importQuery = z.strictObject({
  ...understanding,
  dryRun: z.enum(['true', 'false']).optional(),
  line: digits.optional(),
  detectAgain,
  mostRefused: z
    .string()
    .regex(/^(100|\d{1,2})(\.\d+)?$/, 'must be a percentage')
    .transform(Number)
    .optional()
    .describe(`percent of the answers; when more are refused, nothing is stored. ${mostRefusedUnsaid} when left out`),
});
