import { localDay } from '@huiyin/shared/domain/time/local-day';
import type { Context } from 'hono';
import type { Call } from '../base/call.ts';
import type { StaffEnv } from '../http/context.ts';
import { pieceStream } from '../http/piece-stream.ts';
import type { ExportedFile } from './exported-file.ts';

const types: Record<ExportedFile['format'], { type: string; ending: string }> = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  ndjson: { type: 'application/x-ndjson', ending: 'ndjson' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  spss: { type: 'text/plain; charset=utf-8', ending: 'sps' },
  r: { type: 'text/plain; charset=utf-8', ending: 'R' },
};

/** What a file is called: what it is, and the day of the site. */
export const fileName = (
  { site, now }: Pick<Call, 'site' | 'now'>,
  { name, format }: Pick<ExportedFile, 'name' | 'format'>,
): string => `${name}-${localDay(now, site.timeZone).day}.${types[format].ending}`;

/** Answers with a file. */
export function sendFile(c: Context<StaffEnv>, file: ExportedFile): Response {
  c.header('content-type', types[file.format].type);
  c.header('content-disposition', `attachment; filename="${fileName(c.var.call, file)}"`);
  c.header('cache-control', 'no-store');
  return c.body(pieceStream(file.pieces));
}
