import { pieceQuery, type PieceLine } from '@huiyin/shared/contract/imports/kept';
import { importAnswer, importQuery, importResult, inspectionAnswer } from '@huiyin/shared/contract/imports/taken';
import { inspectionQuery, type ImportChoices } from '@huiyin/shared/contract/imports/understood';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { largestBody } from '../http/largest-body.ts';
import { mostRefusedUnsaid } from '@huiyin/shared/domain/limits';
import { lazily } from '@huiyin/shared/domain/lazily';
import { digits, id } from '@huiyin/shared/contract/text';
import { z } from 'zod';
import { Problem } from '../base/problem.ts';
import { turns } from '../base/turns.ts';
import { importRows } from './kept/import-at-once.ts';
import type { ImportRow } from '@huiyin/shared/files/import-row';
import type { OpenedImport } from '@huiyin/shared/files/open-import';
import { nonePassedOver } from '@huiyin/shared/files/passed-over';
import type { Bounds } from '@huiyin/shared/files/reading/bounds';
import { sourceOf } from '@huiyin/shared/files/reading/source';
import { knownChoices } from './kept/known-choices.ts';
import { openingOfCall } from './kept/opening-of-call.ts';
import { readPieceLine, takePiece } from './kept/take-piece.ts';
import { mostAnswers, mostBytes, mostRead, tooMany } from './upload-limits.ts';

/** What understands files comes with the first of them. */
const loadReaders = lazily(() => import('@huiyin/shared/files/open-import'));

/** Each holds its file, and what it unpacks to. */
const line = { longestLine: 8, mostOfOne: 4 };
const places = 2;

const ndjson = 'application/x-ndjson';
const tables = [
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
  'application/xml',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
];

const body = largestBody(mostBytes, 'at most 8 MB a call; send the rest in further calls');

/**
 * POST /imports and /import-inspections of a site, and the pieces of an import: up to 5,000 answers in a table or NDJSON, each with its own moment
 * and id; `whole` takes in the body. Where requests share a process two are worked on at once.
 */
export const importRoutes = (whole: MiddlewareHandler<StaffEnv>, sharesWork: boolean) => {
  const takeTurn = turns({ places: sharesWork ? places : Infinity, ...line });
  const inTurn = createMiddleware<StaffEnv>((c, next) => takeTurn({ who: c.var.call.site.id, needs: 1 }, next));
  return new Hono<StaffEnv>()
    .post(
      '/import-inspections',
      document('What is understood of a file, and its first answers as they would be stored; nothing is', {
        200: inspectionAnswer,
      }),
      input('query', inspectionQuery),
      body,
      whole,
      inTurn,
      async (c) => {
        const { file, readAs } = await openAsKnown(c, c.req.valid('query'), mostRead);
        return c.json({ ...(await file.inspection()), readAs });
      },
    )
    .post(
      '/imports',
      document('Take in answers with their own moments and ids; those that are already there are passed over', {
        200: importAnswer,
      }),
      input('query', importQuery),
      body,
      whole,
      inTurn,
      async (c) => {
        const { line = 1, dryRun, mostRefused = mostRefusedUnsaid, ...said } = c.req.valid('query');
        const passedOver = nonePassedOver();
        const { file, choices, readAs } = await openAsKnown(c, said, { ...mostRead, refuse: tooMany });
        const rows = (await collectRows(file.rows(passedOver))).map((row) => ({ ...row, line: row.line + line - 1 }));
        const { corrections, source } = choices;
        const how = { dryRun: dryRun === 'true', mostRefused: mostRefused / 100, passedOver, corrections, source };
        const opening = await openingOfCall(new Uint8Array(await c.req.arrayBuffer()), file, choices, rows);
        return c.json({ ...(await importRows(c.var.call, rows, { opening, ...how })), readAs });
      },
    )
    .put(
      '/imports/:importId/pieces/:line',
      document('Take in a piece of an import; sent again it is the same piece', { 200: importResult }),
      input('param', z.object({ importId: id, line: digits.pipe(z.number().min(1)) })),
      input('query', pieceQuery),
      body,
      whole,
      inTurn,
      async (c) => {
        const piece = { ...c.req.valid('param'), lines: () => pieceLines(c) };
        return c.json(await takePiece(c.var.call, piece, c.req.valid('query')));
      },
    );
};

const typeOf = (c: Context): string => c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';

/** A file by what was said of it, or as an import of the same columns was read. */
async function openAsKnown(
  c: Context<StaffEnv>,
  { detectAgain, ...said }: z.infer<typeof inspectionQuery>,
  bounds: Bounds,
) {
  const file = await opened(c, said, bounds);
  const body = new Uint8Array(await c.req.arrayBuffer());
  const known = detectAgain ? undefined : await knownChoices(c.var.call, file, { body, said });
  if (!known) return { file, choices: said, readAs: null };
  return { ...known, file: await opened(c, known.choices, bounds) };
}

async function opened(c: Context<StaffEnv>, choices: ImportChoices, bounds: Bounds): Promise<OpenedImport> {
  const type = typeOf(c);
  if (type !== ndjson && !tables.includes(type))
    throw new Problem('unsupported_type', {
      detail: `send ${ndjson}, text/csv, or a workbook as application/octet-stream`,
    });
  const source = sourceOf(choices.source ?? '', new Uint8Array(await c.req.arrayBuffer()), c.var.call.turn);
  const { openImport, openNdjson } = await loadReaders();
  return type === ndjson && choices.map === undefined
    ? openNdjson(source, { bounds })
    : openImport(source, choices, { bounds });
}

async function pieceLines(c: Context<StaffEnv>): Promise<PieceLine[]> {
  if (typeOf(c) !== ndjson) throw new Problem('unsupported_type', { detail: `send ${ndjson}` });
  const { openNdjson } = await loadReaders();
  const source = sourceOf('', new Uint8Array(await c.req.arrayBuffer()), c.var.call.turn);
  const file = await openNdjson(source, { bounds: { ...mostRead, refuse: tooMany } });
  return (await collectRows(file.rows(nonePassedOver()))).map(readPieceLine);
}

async function collectRows(rows: AsyncIterable<ImportRow>): Promise<ImportRow[]> {
  const collected: ImportRow[] = [];
  for await (const row of rows) {
    collected.push(row);
    if (collected.length > mostAnswers) throw tooMany();
  }
  return collected;
}
