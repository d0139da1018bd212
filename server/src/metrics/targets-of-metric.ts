import type { MetricName } from '@huiyin/shared/contract/metrics';
import type { MetricTargets } from '@huiyin/shared/contract/targets';
import { and, eq } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import { metricTargets } from './tables.ts';

/** What a metric of a site is to reach over time; nothing where nobody has said so. */
export async function targetsOfMetric(db: Db, siteId: string, metric: MetricName): Promise<MetricTargets> {
  const [kept] = await db.read
    .select({ targets: metricTargets.targets, revision: metricTargets.revision })
    .from(metricTargets)
    .where(and(eq(metricTargets.siteId, siteId), eq(metricTargets.metric, metric)));
  return kept ?? { targets: [], revision: 0 };
}
