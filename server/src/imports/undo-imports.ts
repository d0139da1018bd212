import { and, asc, eq } from 'drizzle-orm';
import { system } from '../base/actor.ts';
import { createCall, type Call } from '../base/call.ts';
import type { Db } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import { did, isRefused } from '../base/events/record-event.ts';
import type { OnAnswers } from '../base/going.ts';
import type { Job } from '../base/jobs/job.ts';
import { pieceByPiece } from '../base/jobs/piece-size.ts';
import { siteById } from '../base/site.ts';
import { forgetTiersOfNone } from '../metrics/known-names.ts';
import { forgetTouchpointsOfNone } from '../touchpoints/forget-touchpoints.ts';
import type { Import } from './kept-imports.ts';
import { restoreCorrected } from './restore-corrected.ts';
import { imports } from './tables.ts';
import { stillUndoing, takeBackAnswers } from './take-back-answers.ts';

/** Most of what a piece costs it costs for one answer too. */
const answersOfOne = 10;

/** Does the next piece of what has to be taken back, of so many answers at most, and gives whether there may be more of it. */
export type Stage = (call: Call, one: Import, most: number, onAnswers: readonly OnAnswers[]) => Promise<boolean>;

/** One after the other; each may be cut off anywhere and gone on with. */
const stages: readonly Stage[] = [restoreCorrected, takeBackAnswers];

/** The job that takes imports back, one at a time, in pieces that leave others their turn; `onAnswers` in the order of the features. */
export function importUndoing(deps: Deps, onAnswers: () => readonly OnAnswers[]): Job {
  const pieces = pieceByPiece(deps);
  return {
    name: 'import-undoing',
    waitingSince: async () => ((await nextToUndo(deps.db)) ? deps.clock.now() : null),
    async step() {
      const one = await nextToUndo(deps.db);
      return one !== undefined && pieces((size) => undoNext(deps, one, size * answersOfOne, onAnswers()));
    },
  };
}

async function nextToUndo(db: Db): Promise<Import | undefined> {
  const [one] = await db.read
    .select()
    .from(imports)
    .where(eq(imports.state, 'undoing'))
    .orderBy(asc(imports.openedAt))
    .limit(1);
  return one;
}

/** Gives that there may be more: of this import, or of the next. */
async function undoNext(deps: Deps, one: Import, most: number, onAnswers: readonly OnAnswers[]): Promise<true> {
  const site = (await siteById(deps.db, one.siteId))!;
  const call = createCall(deps, { actor: system, site, permissions: [] });
  try {
    for (const stage of stages) if (await stage(call, one, most, onAnswers)) return true;
    await call.write(undone(call, one));
  } catch (error) {
    // Another process did it, or somebody answered meanwhile: it is looked at anew.
    if (!isRefused(error)) throw error;
  }
  return true;
}

const undone = ({ db, site, now }: Call, one: Import) => [
  stillUndoing(one),
  forgetTouchpointsOfNone(site.id, one.openedAt),
  forgetTiersOfNone(site.id, one.openedAt),
  db.read
    .update(imports)
    .set({ state: 'undone', undoneAt: now })
    .where(and(eq(imports.siteId, site.id), eq(imports.id, one.id))),
  did('import.undone', one, { file: one.file, kept: one.kept }),
];
