import { and, asc, desc, eq, inArray, notInArray, sql } from 'drizzle-orm';
import { system } from '../../base/actor.ts';
import { createCall, type Call } from '../../base/call.ts';
import type { Db } from '../../base/db/db.ts';
import type { Deps } from '../../base/deps.ts';
import { did, isRefused } from '../../base/events/record-event.ts';
import type { OnAnswers } from '../../base/going.ts';
import type { Job } from '../../base/jobs/job.ts';
import { pieceByPiece } from '../../base/jobs/piece-size.ts';
import { siteById } from '../../base/site.ts';
import { takeBackDays } from '../../imported-metrics/take-back-days.ts';
import { forgetNamesOfNone } from '../../metrics/known-names.ts';
import { forgetTouchpointsOfNone } from '../../touchpoints/forget-touchpoints.ts';
import type { Import } from '../kept/kept-imports.ts';
import { daysLeftToLater } from './count-undone.ts';
import { restoreCorrected } from './restore-corrected.ts';
import { imports } from '../tables.ts';
import { stillUndoing, takeBackAnswers } from './take-back-answers.ts';

/** Most of what a piece costs it costs for one answer too. */
const answersOfOne = 10;

/** Does the next piece of what has to be taken back, of so many answers at most, and gives whether there may be more of it. */
export type Stage = (call: Call, one: Import, most: number, onAnswers: readonly OnAnswers[]) => Promise<boolean>;

/** One after the other; each may be cut off anywhere and gone on with. */
const stages: readonly Stage[] = [
  (call, one, most) =>
    takeBackDays(call, one.id, {
      most,
      guard: stillUndoing(one),
      before: (overtaken) => daysLeftToLater(one, overtaken),
    }),
  restoreCorrected,
  takeBackAnswers,
];

/** So long one that could not be taken back is left alone: others have their turn. */
const againAfterMs = 60_000;

/** The job that takes imports back, of one site after the other, in pieces that leave others their turn; `onAnswers` in the order of the features. */
export function importUndoing(deps: Deps, onAnswers: () => readonly OnAnswers[]): Job {
  const pieces = pieceByPiece(deps);
  const failedAt = new Map<string, number>();
  let lastSite = '';

  async function next(): Promise<Import | undefined> {
    for (const [id, at] of failedAt) if (deps.clock.now() - at >= againAfterMs) failedAt.delete(id);
    return nextToUndo(deps.db, lastSite, [...failedAt.keys()]);
  }

  return {
    name: 'import-undoing',
    waitingSince: async () => ((await next()) ? deps.clock.now() : null),
    async step() {
      const one = await next();
      if (!one) return false;
      lastSite = one.siteId;
      try {
        return await pieces((size) => undoNext(deps, one, size * answersOfOne, onAnswers()));
      } catch (error) {
        failedAt.set(one.id, deps.clock.now());
        throw error;
      }
    },
  };
}

/** That of the site behind another, or of the first; of one site the oldest. */
async function nextToUndo(db: Db, lastSite: string, but: readonly string[]): Promise<Import | undefined> {
  const [one] = await db.read
    .select()
    .from(imports)
    .where(and(eq(imports.state, 'undoing'), notInArray(imports.id, [...but])))
    .orderBy(desc(sql`${imports.siteId} > ${lastSite}`), asc(imports.siteId), asc(imports.openedAt))
    .limit(1);
  return one;
}

/** Gives that there may be more: of this import, or of the next. */
async function undoNext(deps: Deps, one: Import, most: number, onAnswers: readonly OnAnswers[]): Promise<true> {
  const site = (await siteById(deps.db, one.siteId))!;
  const call = createCall(deps, { actor: system, site, permissions: [] });
  try {
    for (const stage of stages) if (await stage(call, one, most, onAnswers)) return true;
    await call.write(undone(call, one, await firstUndone(call)));
  } catch (error) {
    // Another process did it, or somebody answered meanwhile: it is looked at anew.
    if (!isRefused(error)) throw error;
  }
  return true;
}

/** What stood in the file goes with its answers. */
const forgetErrors = (siteId: string, id: string) => ({
  sql: "UPDATE import_pieces SET errors = '[]' WHERE +site_id = ? AND import_id = ? AND errors <> '[]'",
  args: [siteId, id],
});

/** When the first import of the site that is taken back, or was, was opened: what it made known stayed while another named it. */
async function firstUndone({ db, site }: Call): Promise<number> {
  const ofSite = and(eq(imports.siteId, site.id), inArray(imports.state, ['undoing', 'undone']));
  const [first] = await db.read
    .select({ at: imports.openedAt })
    .from(imports)
    .where(ofSite)
    .orderBy(asc(imports.openedAt))
    .limit(1);
  return first!.at;
}

const undone = ({ db, site, now }: Call, one: Import, since: number) => [
  stillUndoing(one),
  forgetTouchpointsOfNone(site.id, since),
  forgetNamesOfNone(site.id, 'tier', since),
  forgetNamesOfNone(site.id, 'service_type', since),
  db.read
    .update(imports)
    .set({ state: 'undone', undoneAt: now })
    .where(and(eq(imports.siteId, site.id), eq(imports.id, one.id))),
  forgetErrors(site.id, one.id),
  did('import.undone', one, { file: one.file, kept: one.kept }),
];
