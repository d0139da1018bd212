import { metricLimits } from '@huiyin/shared/domain/limits';
import type { Call } from '../base/call.ts';
import { currentDays, currentMetrics } from './stored-days.ts';
import type { DayOfMetric } from './day-of-metric.ts';

/** What holds of the metrics of a site, or of one, within some days, both ends included: by metric and day, a metric at a time, each as it is called now. */
export async function* eachDay(
  call: Pick<Call, 'db' | 'site'>,
  {
    metric,
    from = metricLimits.firstDay,
    to = metricLimits.lastDay,
  }: { metric?: string | undefined; from?: string | undefined; to?: string | undefined },
): AsyncGenerator<DayOfMetric[]> {
  for (const one of await currentMetrics(call)) {
    if (metric !== undefined && metric !== one.metric) continue;
    const days = await currentDays(call.db, call.site.id, { metric: one.metric, from, to });
    yield days.map(({ day, value, base }) => ({ ...one, day, value, base }));
  }
}
