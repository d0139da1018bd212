import type { WavePlan } from '@huiyin/shared/contract/asking';
import { and, eq } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import { waves } from './tables.ts';

/** The wave of a survey, if it has one. */
export async function waveOf(
  db: Db,
  siteId: string,
  survey: string,
): Promise<{ plan: WavePlan; changedAt: number } | undefined> {
  const { plan, changedAt } = waves;
  const [found] = await db.read
    .select({ plan, changedAt })
    .from(waves)
    .where(and(eq(waves.siteId, siteId), eq(waves.survey, survey)))
    .limit(1);
  return found;
}
