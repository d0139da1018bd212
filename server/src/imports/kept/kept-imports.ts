import { mostErrorsTold } from '@huiyin/shared/domain/limits';
import type { ImportOpening, ImportsQuery } from '@huiyin/shared/contract/imports/kept';
import { and, desc, eq, gt, isNull, lt, or } from 'drizzle-orm';
import type { Call } from '../../base/call.ts';
import type { Db } from '../../base/db/db.ts';
import type { SqlText } from '../../base/db/sql-text.ts';
import { Problem } from '../../base/problem.ts';
import { cursorOf, parseCursor } from '../../http/cursor.ts';
import { toldErrors } from '../rows/told-errors.ts';
import { importPieces, imports } from '../tables.ts';

/** A row of `imports`. */
export type Import = typeof imports.$inferSelect;

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

/** That an import is open when something is written. */
export const isUnfinished = (siteId: string, id: string): SqlText => ({
  sql: "EXISTS (SELECT 1 FROM imports WHERE site_id = ? AND id = ? AND state = 'open')",
  args: [siteId, id],
});

/** That an import takes in, when something is written, what was begun while it was open. */
export const takesIn = (siteId: string, id: string): SqlText => ({
  sql: "EXISTS (SELECT 1 FROM imports WHERE site_id = ? AND id = ? AND state IN ('open', 'done'))",
  args: [siteId, id],
});

/** Those of one file that an actor opened and that are open, newest first, some of them. */
export const newestOpen = (
  { db, site, actor }: Pick<Call, 'db' | 'site' | 'actor'>,
  { header, fingerprint }: Pick<ImportOpening, 'header' | 'fingerprint'>,
): Promise<Import[]> =>
  db.read
    .select()
    .from(imports)
    .where(
      and(
        eq(imports.siteId, site.id),
        eq(imports.state, 'open'),
        eq(imports.header, header),
        eq(imports.fingerprint, fingerprint),
        eq(imports.actorKind, actor.kind),
        actor.id === null ? isNull(imports.actorId) : eq(imports.actorId, actor.id),
      ),
    )
    .orderBy(desc(imports.openedAt))
    .limit(25);

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

/** What was refused of an import, by line; as much as is kept. */
export async function errorsOf(db: Db, siteId: string, id: string) {
  const pieces = await db.read
    .select({ errors: importPieces.errors })
    .from(importPieces)
    .where(and(eq(importPieces.siteId, siteId), eq(importPieces.importId, id), gt(importPieces.refused, 0)))
    .orderBy(importPieces.line)
    .limit(mostErrorsTold);
  const rows = Map.groupBy(
    pieces.flatMap(({ errors }) => errors),
    ({ line }) => line,
  );
  return toldErrors([...rows.values()].slice(0, mostErrorsTold));
}
