import type { ImportsQuery } from '@huiyin/shared/contract/imports';
import { and, desc, eq, lt, or } from 'drizzle-orm';
import type { Call } from '../base/call.ts';
import type { Db } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { Problem } from '../base/problem.ts';
import { cursorOf, parseCursor } from '../http/cursor.ts';
import { importPieces, imports } from './tables.ts';

/** A row of `imports`. */
export type Import = typeof imports.$inferSelect;

/** A row of `import_pieces`, without its errors. */
export type Piece = Omit<typeof importPieces.$inferSelect, 'errors' | 'siteId'>;

/** Of an import, and of a call. */
export const mostErrorsTold = 1_000;

/** The import of this site with an id, or undefined. */
export async function findImport({ db, site }: Pick<Call, 'db' | 'site'>, id: string): Promise<Import | undefined> {
  const [found] = await db.read
    .select()
    .from(imports)
    .where(and(eq(imports.siteId, site.id), eq(imports.id, id)))
    .limit(1);
  return found;
}

/** The same. Throws Problem('not_found'). */
export async function importThere(call: Pick<Call, 'db' | 'site'>, id: string): Promise<Import> {
  const found = await findImport(call, id);
  if (!found) throw new Problem('not_found');
  return found;
}

/** That an import takes in answers when something is written. */
export const isOpen = (siteId: string, id: string): SqlText => ({
  sql: "EXISTS (SELECT 1 FROM imports WHERE site_id = ? AND id = ? AND state = 'open')",
  args: [siteId, id],
});

/** A page of the imports of a site, newest first. */
export async function importPage(
  { db, site }: Pick<Call, 'db' | 'site'>,
  { header, cursor, limit = 25 }: ImportsQuery,
): Promise<{ found: Import[]; nextCursor: string | null }> {
  const after = cursor ? parseCursor(cursor) : null;
  const rows = await db.read
    .select()
    .from(imports)
    .where(
      and(
        eq(imports.siteId, site.id),
        header ? eq(imports.header, header) : undefined,
        after
          ? or(lt(imports.openedAt, after.at), and(eq(imports.openedAt, after.at), lt(imports.id, after.id)))
          : undefined,
      ),
    )
    .orderBy(desc(imports.openedAt), desc(imports.id))
    .limit(limit + 1);
  const found = rows.slice(0, limit);
  const last = found.at(-1);
  return { found, nextCursor: rows.length > limit && last ? cursorOf(last.openedAt, last.id) : null };
}

/** The pieces of some imports, by import and line. */
export const piecesOf = async (db: Db, siteId: string, ids: readonly string[]): Promise<Piece[]> =>
  (await db.query(
    `SELECT import_id AS importId, line, last_line AS lastLine, rows, stored, already_there AS alreadyThere, corrected, refused
 FROM import_pieces WHERE site_id = ? AND import_id IN (SELECT value FROM json_each(?)) ORDER BY import_id, line`,
    [siteId, JSON.stringify(ids)],
  )) as unknown as Piece[];

/** What was refused of an import, by line; as much as is kept. */
export async function errorsOf(db: Db, siteId: string, id: string) {
  const pieces = await db.read
    .select({ errors: importPieces.errors })
    .from(importPieces)
    .where(and(eq(importPieces.siteId, siteId), eq(importPieces.importId, id)))
    .orderBy(importPieces.line);
  return pieces.flatMap(({ errors }) => errors).slice(0, mostErrorsTold);
}

/** What came of pieces of an import, which stand in the order of their lines. */
export function summedUp(pieces: readonly Piece[]) {
  const sum = { rows: 0, stored: 0, alreadyThere: 0, corrected: 0, refused: 0, nextLine: 1 };
  for (const piece of pieces) {
    for (const name of ['rows', 'stored', 'alreadyThere', 'corrected', 'refused'] as const) sum[name] += piece[name];
    if (piece.line <= sum.nextLine) sum.nextLine = Math.max(sum.nextLine, piece.lastLine + 1);
  }
  return { ...sum, isWhole: pieces.every(({ lastLine }) => lastLine < sum.nextLine) };
}
