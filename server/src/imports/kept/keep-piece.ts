import { mostErrorsTold } from '@huiyin/shared/domain/limits';
import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import type { Call } from '../../base/call.ts';
import type { Statement } from '../../base/db/db.ts';
import type { SqlText } from '../../base/db/sql-text.ts';

/** The first line of a piece and its last. */
export interface PlacedPiece {
  line: number;
  lastLine: number;
}

const sums = ['rows', 'stored', 'already_there', 'corrected', 'refused'];
const itsOwn = '(SELECT NAME FROM import_pieces WHERE +site_id = ?2 AND import_id = ?1 AND line = ?3)';

/** With what it was counted as before in place of what it is counted as now. */
const sumUp = `UPDATE imports SET ${sums
  .map((name, i) => `${name} = ${name} + ?${i + 4} - coalesce(${itsOwn.replace('NAME', name)}, 0)`)
  .join(', ')} WHERE id = ?1 AND site_id = ?2`;

/** Of the first thousand rows of an import that are refused. Sent again it keeps the errors it had, unless others are refused now. */
const keep = `INSERT INTO import_pieces (import_id, site_id, line, last_line, ${sums.join(', ')}, errors)
SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, (SELECT json_group_array(json(value)) FROM
 (SELECT value, dense_rank() OVER (ORDER BY value->>'line') AS nth FROM json_each(?10))
 WHERE nth <= (SELECT ${mostErrorsTold} + ?9 - refused FROM imports WHERE id = ?1 AND site_id = ?2))
WHERE true
ON CONFLICT DO UPDATE SET last_line = excluded.last_line, ${sums.map((name) => `${name} = excluded.${name}`).join(', ')},
 errors = CASE WHEN excluded.refused = import_pieces.refused THEN import_pieces.errors ELSE excluded.errors END`;

const moveOn = `UPDATE imports SET next_line = (
 WITH RECURSIVE come(line) AS (
  SELECT next_line FROM imports WHERE id = ?1 AND site_id = ?2
  UNION ALL SELECT last_line + 1 FROM come JOIN import_pieces ON import_id = ?1 AND import_pieces.line = come.line AND +site_id = ?2)
 SELECT max(line) FROM come)
WHERE id = ?1 AND site_id = ?2`;

/** The statements that keep what became of a piece, in place of what was kept of it before. */
export function keepPiece(
  { site }: Call,
  importId: string,
  { line, lastLine }: PlacedPiece,
  result: Pick<ImportResult, 'rows' | 'stored' | 'alreadyThere' | 'corrected' | 'errors'>,
): Statement[] {
  const { rows, stored, alreadyThere, corrected, errors } = result;
  const counts = [rows, stored, alreadyThere, corrected, refusedOf(result)];
  return [
    { sql: sumUp, args: [importId, site.id, line, ...counts] },
    { sql: keep, args: [importId, site.id, line, lastLine, ...counts, JSON.stringify(errors)] },
    { sql: moveOn, args: [importId, site.id] },
  ];
}

/** How many rows were refused; a row may have several errors. */
export const refusedOf = ({
  rows,
  stored,
  alreadyThere,
  corrected,
}: Pick<ImportResult, 'rows' | 'stored' | 'alreadyThere' | 'corrected'>): number =>
  rows - stored - alreadyThere - corrected;

/** That none of its lines stands in another piece. */
export const isApart = (siteId: string, importId: string, { line, lastLine }: PlacedPiece): SqlText => ({
  sql: `NOT EXISTS (SELECT 1 FROM import_pieces WHERE +site_id = ?1 AND import_id = ?2 AND line > ?3 AND line <= ?4)
 AND coalesce((SELECT last_line FROM import_pieces WHERE +site_id = ?1 AND import_id = ?2 AND line < ?3 ORDER BY line DESC LIMIT 1), 0) < ?3`,
  args: [siteId, importId, line, lastLine],
});
