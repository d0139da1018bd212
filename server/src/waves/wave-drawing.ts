import type { Deps } from '../base/deps.ts';
import type { Job } from '../base/jobs/job.ts';
import { pieceByPiece } from '../base/jobs/piece-size.ts';
import { keptFresh } from '../base/kept-fresh.ts';
import { countLastYear } from '../population/read-population.ts';
import { beginDraw, drawOn, type LastDisturbed } from './draw-wave.ts';
import { dueDraws, type DueDraw } from './due-draws.ts';
import { requiredBy } from './required-answers.ts';

/** Looking at a customer costs a tenth of what a thing of other jobs does. */
const customersOfOne = 10;
/** So long it is remembered how many customers a site has, while there are too few. */
const countedMs = 5_000;

/** The job that draws the samples of waves: once a period, as soon as the site knows as many customers as answers are needed. */
export function waveDrawing(deps: Deps, lastDisturbed: LastDisturbed): Job {
  const pieces = pieceByPiece(deps);
  const known = keptFresh(deps.clock, countedMs, (siteId) => countLastYear(deps.db, siteId, deps.clock.now()));

  async function next(): Promise<DueDraw | undefined> {
    for (const due of await dueDraws(deps)) if (due.draw || (await hasEnough(due))) return due;
    return undefined;
  }

  async function hasEnough({ siteId, plan }: DueDraw): Promise<boolean> {
    const n = await known.of(siteId);
    return n > 0 && n >= requiredBy(plan, n);
  }

  return {
    name: 'wave-draws',
    waitingSince: async () => ((await next()) ? deps.clock.now() : null),
    async step() {
      const due = await next();
      if (!due) return false;
      if (!due.draw) await beginDraw(deps, due);
      else
        await pieces(async (size) => {
          await drawOn(deps, due, size * customersOfOne, lastDisturbed);
          return true;
        });
      return true;
    },
  };
}
