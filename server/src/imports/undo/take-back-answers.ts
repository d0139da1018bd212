import { and, eq, sql } from 'drizzle-orm';
import type { Call } from '../../base/call.ts';
import type { Statement } from '../../base/db/db.ts';
import { onlyWhere } from '../../base/events/record-event.ts';
import { goingById, takeAway, type Going, type OnAnswers } from '../../base/going.ts';
import { placesOfImport } from '../../responses/of-import.ts';
import { dealtWith, dealtWithAmong } from '../../threads/dealt-with.ts';
import type { Import } from '../kept/kept-imports.ts';
import { isBeforeKept } from '../corrections/read-corrections.ts';
import { correctedSince, giveToCorrecting } from './restore-corrected.ts';
import { imports } from '../tables.ts';

/**
 * Takes the next answers of an import away with all that hangs on them. One that another import has corrected is that one's from now on; one whose ticket
 * was dealt with since stays, and is counted. Gives whether there may be more; fails with what `isRefused` tells where another process did it.
 */
export async function takeBackAnswers(
  call: Call,
  one: Import,
  most: number,
  onAnswers: readonly OnAnswers[],
): Promise<boolean> {
  const { db, site } = call;
  const places = await placesOfImport(db, site.id, one.id, { after: one.undoneSeq ?? 0, most });
  const last = places.at(-1);
  if (!last) return false;
  const all = places.map(({ id }) => id);
  const others = await correctedSince(db, site.id, all);
  const own = all.filter((id) => !others.has(id));
  const kept = await dealtWith(db, site.id, own);
  const going = goingById(
    site.id,
    own.filter((id) => !kept.has(id)),
  );
  await call.write([
    stillUndoing(one),
    noneDealtWith(going),
    noneCorrected(going),
    ...(await takeAway(call, onAnswers, going)),
    ...giveToCorrecting(one, [...others.values()]),
    movedOn(call, one, last.seq, kept.size),
  ]);
  return true;
}

/** With it a transaction fails where somebody deals with a ticket that was to go. */
const noneDealtWith = ({ ids, args }: Going): Statement =>
  onlyWhere({ sql: `NOT EXISTS (${dealtWithAmong(ids)})`, args: [...args] });

/** With it a transaction fails where another import corrects what was to go: it was counted otherwise. */
const noneCorrected = ({ ids, args }: Going): Statement =>
  onlyWhere({
    sql: `NOT EXISTS (SELECT 1 FROM corrected_answers WHERE +site_id = ?1 AND response_id IN (${ids}) AND ${isBeforeKept})`,
    args: [...args],
  });

/** With it a transaction fails where an import is undone further than was read. */
export const stillUndoing = ({ siteId, id, undoneSeq }: Import): Statement =>
  onlyWhere({
    sql: `EXISTS (SELECT 1 FROM imports WHERE site_id = ? AND id = ? AND state = 'undoing' AND undone_seq IS ?)`,
    args: [siteId, id, undoneSeq],
  });

const movedOn = ({ db, site }: Call, { id }: Import, undoneSeq: number, kept: number): Statement =>
  db.read
    .update(imports)
    .set({ undoneSeq, kept: sql`${imports.kept} + ${kept}` })
    .where(and(eq(imports.siteId, site.id), eq(imports.id, id)));
