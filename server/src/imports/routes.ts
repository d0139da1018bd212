import { importQuery, importResult } from '@huiyin/shared/contract/imports';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { largestBody } from '../http/largest-body.ts';
import { Problem } from '../base/problem.ts';
import { importRows } from './import-rows.ts';
import { mapRows, type ImportRow } from './map-rows.ts';
import { parseMap } from './parse-map.ts';
import { readCsv } from './read-csv.ts';
import { readNdjson } from './read-ndjson.ts';

const mostBytes = 8 * 1024 * 1024;
const mostRows = 5_000;

const pieceBytes = 65_536;

/** POST /imports of a site: up to 5,000 rows of NDJSON or CSV, each with its own moment and id; `whole` takes in the body. */
export const importRoutes = (whole: MiddlewareHandler<StaffEnv>) =>
  new Hono<StaffEnv>().post(
    '/imports',
    document('Take in rows with their own moments and ids; rows that are already there are passed over', {
      200: importResult,
    }),
    input('query', importQuery),
    largestBody(mostBytes, 'at most 8 MB a call; send the rest in further calls'),
    whole,
    async (c) => {
      const { map, line = 1, dryRun } = c.req.valid('query');
      const rows = (await rowsOf(c, map)).map((row) => ({ ...row, line: row.line + line - 1 }));
      return c.json(await importRows(c.var.call, rows, { dryRun: dryRun === 'true' }));
    },
  );

async function rowsOf(c: Context, map: string | undefined): Promise<ImportRow[]> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  const body = piecesOf(await c.req.arrayBuffer());
  if (type === 'application/x-ndjson') return collect(readNdjson(body));
  if (type !== 'text/csv') throw new Problem('unsupported_type', { detail: 'send application/x-ndjson or text/csv' });
  if (map === undefined) throw Problem.field('map', 'is needed for CSV, e.g. kind=:csat,score=stars,occurredAt=date');
  const parsed = parseMap(map);
  return collect(mapRows(readCsv(body), parsed));
}

/** What is read a piece at a time is refused as soon as it is too much. */
function* piecesOf(body: ArrayBuffer): Generator<Uint8Array> {
  for (let at = 0; at < body.byteLength; at += pieceBytes)
    yield new Uint8Array(body, at, Math.min(pieceBytes, body.byteLength - at));
}

async function collect(rows: AsyncIterable<ImportRow>): Promise<ImportRow[]> {
  const collected: ImportRow[] = [];
  for await (const row of rows) {
    collected.push(row);
    if (collected.length > mostRows)
      throw new Problem('too_large', { detail: `at most ${mostRows} rows a call; send the rest in further calls` });
  }
  return collected;
}
