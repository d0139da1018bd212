import { importedLimits, type ImportedUnit } from '@huiyin/shared/domain/imported/imported-metric';
import type { Call } from '../base/call.ts';
import { saysSame, keyOf, type DayOfMetric } from './day-of-metric.ts';
import { currentMetrics, daysStored, type StoredDay } from './stored-days.ts';

/** What becomes of a number: it is stored, corrects an earlier one, is there already; or why it is refused, such as that its metric is of another unit here. */
export type DayOutcome =
  | 'new'
  | 'corrected'
  | 'repeated'
  | 'taken'
  | 'day_twice'
  | `metric_is_${ImportedUnit}`
  | 'metric_many';

/** Whose numbers they are; `corrections`: whether they may say otherwise what earlier imports said. */
export interface Settling {
  importId: string;
  corrections?: 'replace' | 'refuse' | undefined;
}

/**
 * What becomes of numbers of an import, in order. The first of a day speaks for it. What this import stored before counts as it did then.
 */
export async function settleDays(call: Call, how: Settling, days: readonly DayOfMetric[]): Promise<DayOutcome[]> {
  const [metrics, stored] = await Promise.all([currentMetrics(call), daysStored(call, days)]);
  const units = new Map(metrics.map(({ metric, unit }) => [metric, unit]));
  const said = new Map<string, DayOfMetric>();
  return days.map((one): DayOutcome => {
    const unit = units.get(one.metric);
    if (unit !== undefined && unit !== one.unit) return `metric_is_${unit}`;
    if (unit === undefined && units.size >= importedLimits.metrics) return 'metric_many';
    units.set(one.metric, one.unit);
    const first = said.get(keyOf(one));
    if (first) return saysSame(first, one) ? 'repeated' : 'day_twice';
    said.set(keyOf(one), one);
    return settledDay(one, stored.get(keyOf(one)) ?? [], how);
  });
}

/** @param stored what imports said of the day, in order */
function settledDay(one: DayOfMetric, stored: readonly StoredDay[], { importId, corrections }: Settling): DayOutcome {
  const own = stored.findIndex((other) => other.importId === importId);
  if (own >= 0 && !saysSame(stored[own]!, one)) return 'day_twice';
  if (own >= 0) return own > 0 ? 'corrected' : 'new';
  const last = stored.at(-1);
  if (!last) return 'new';
  if (saysSame(last, one)) return 'repeated';
  return corrections === 'refuse' ? 'taken' : 'corrected';
}
