import { z } from 'zod';
import { importStates } from '../../domain/choices.ts';
import { mostRefusedUnsaid } from '../../domain/limits.ts';
import { page, pageQuery } from '../pages.ts';
import { count, id, line, storable } from '../text.ts';
import { passedOver, rowTrouble } from './rows.ts';
import { importResult } from './taken.ts';
import { understanding } from './understood.ts';

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
    refused: z.strictObject({ field: storable(200), trouble: rowTrouble, value: storable(1_000) }),
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
  elsewhere: z
    .literal('true')
    .optional()
    .describe('of a dry run: nobody said the source, and it may be that of other imports of these columns'),
});
export type PieceQuery = z.infer<typeof pieceQuery>;

/** Body of `PUT …/imports/:importId/completion`: all pieces have been sent. */
export const importCompletion = z.strictObject({
  passedOver,
  lastLine: count.min(0).describe('the last line of the last piece; 0 where there was nothing to send'),
  mostRefused: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe(
      `percent of all its answers; where more were refused it is not done (409): undo it, or say that so many may be. ${mostRefusedUnsaid} when left out; 100 of a sender that asked before it stored any`,
    ),
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
  stored: count.describe('less what `correctedSince` counts, as `corrected` is'),
  alreadyThere: count,
  corrected: count,
  refused: count.describe('rows'),
  passedOver: passedOver.nullable(),
  nextLine: count.describe('of the file: all that comes before it has been sent'),
  errors: z
    .array(importResult.shape.errors.element)
    .describe(
      'by line, of the first thousand rows that were refused: the first of each, and others while there are at most a thousand in all; none of an import that was undone',
    ),
  canBeUndone: z.boolean().describe('it is open, or done with something stored or corrected'),
  takenBack: count.describe('of what it stored, gone since it was undone'),
  restored: count.describe('of what it corrected, again what it was before since it was undone'),
  correctedSince: count.describe('of both, what stayed when it was undone, since a later import had corrected it'),
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
