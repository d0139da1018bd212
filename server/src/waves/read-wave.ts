import type { WavePlan } from '@huiyin/shared/contract/waves';
import { and, eq } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import { waves } from './tables.ts';

/** The plan of a survey's wave, when the wave began and when the plan was changed, in ms UTC. */
export interface Wave {
  plan: WavePlan;
  beganAt: number;
  changedAt: number;
}

/** The wave of a survey, if it has one. */
export async function waveOf(db: Db, siteId: string, survey: string): Promise<Wave | undefined> {
  const { plan, beganAt, changedAt } = waves;
  const [found] = await db.read
    .select({ plan, beganAt, changedAt })
    .from(waves)
    .where(and(eq(waves.siteId, siteId), eq(waves.survey, survey)))
    .limit(1);
  // Plans of before draw nobody.
  return found && { ...found, plan: { ...found.plan, draw: found.plan.draw ?? null } };
}
