import type { ImportResult } from '@huiyin/shared/contract/imports';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { mostErrorsTold } from './kept-imports.ts';

/** The first line of a piece and its last. */
export interface PlacedPiece {
  line: number;
  lastLine: number;
}

const keep = `INSERT INTO import_pieces (import_id, site_id, line, last_line, rows, stored, already_there, corrected, refused, errors)
SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,
 CASE WHEN (SELECT total(refused) FROM import_pieces WHERE import_id = ?1 AND site_id = ?2 AND line < ?3) < ${mostErrorsTold} THEN ?10 ELSE '[]' END
WHERE true
ON CONFLICT DO UPDATE SET last_line = excluded.last_line, rows = excluded.rows, stored = excluded.stored,
 already_there = excluded.already_there, corrected = excluded.corrected, refused = excluded.refused, errors = excluded.errors`;

/** The statement that keeps what became of a piece, in place of what was kept of it before. */
export const keepPiece = (
  { site }: Call,
  importId: string,
  { line, lastLine }: PlacedPiece,
  result: ImportResult,
): Statement => {
  const { rows, stored, alreadyThere, corrected, errors } = result;
  const refused = rows - stored - alreadyThere - corrected;
  const counts = [rows, stored, alreadyThere, corrected, refused];
  return { sql: keep, args: [importId, site.id, line, lastLine, ...counts, JSON.stringify(errors)] };
};
