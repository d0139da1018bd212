import type { MetricName } from '@huiyin/shared/contract/metrics';
import type { MetricTargets, TargetsEdit } from '@huiyin/shared/contract/targets';
import { metrics, type MetricDefinition } from '@huiyin/shared/domain/metrics';
import { eq } from 'drizzle-orm';
import type { Call } from '../base/call.ts';
import { did } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { conflictOf } from '../people/conflict.ts';
import { targetsOfMetric } from './targets-of-metric.ts';
import { metricTargets } from './tables.ts';

/**
 * Keeps all targets of a metric as they stand from now on, of the revision `base`; that they are so already changes nothing. Throws
 * Problem('conflict') where they are other ones since, and 'invalid' for a value the metric cannot have and a metric that has no targets.
 */
export async function changeTargets(call: Call, metric: MetricName, edit: TargetsEdit): Promise<MetricTargets> {
  const { db, site } = call;
  refuseUnreachable(metric, edit);
  const targets = edit.targets.toSorted((one, two) => (one.from < two.from ? -1 : 1));
  const there = await targetsOfMetric(db, site.id, metric);
  if (JSON.stringify(there.targets) === JSON.stringify(targets)) return there;
  const becomes = { targets, revision: edit.base + 1 };
  const [kept] = await call.write([
    db.read
      .insert(metricTargets)
      .values({ siteId: site.id, metric, ...becomes })
      .onConflictDoUpdate({
        target: [metricTargets.siteId, metricTargets.metric],
        set: becomes,
        setWhere: eq(metricTargets.revision, edit.base),
      }),
    did('targets.changed', site, { fields: [metric], targets }, 'if changed'),
  ]);
  if (kept!.rowsAffected === 0) throw await conflictOf(db, site.id, { types: ['targets.changed'], fields: [metric] });
  return becomes;
}

const whyNone: Partial<Record<MetricDefinition['unit'], string>> = {
  count: 'how many there are goes by how long one looks',
};

function refuseUnreachable(metric: MetricName, { targets }: TargetsEdit): void {
  const { target: range, unit }: MetricDefinition = metrics[metric];
  if (!range)
    throw Problem.field('metric', `${metric} has no targets: ${whyNone[unit] ?? 'the metric it stands beside has'}`);
  for (const [i, { value }] of targets.entries())
    if (value !== null && (value < range.least || value > range.most))
      throw Problem.field(`targets.${i}.value`, `must lie between ${range.least} and ${range.most} for ${metric}`);
}
