import type { ImportInspection } from '../../contract/imports/understood.ts';
import { importedLimits, type Better, type ImportedUnit } from '../../domain/imported/imported-metric.ts';

type Counted = ImportInspection['metrics'][number];

/** Counts the values of each metric among what would be sent, as far as a site may have so many. */
export function countMetrics() {
  const found = new Map<string, Counted>();
  return {
    see({ kind, metric, name = metric, unit, better = 'neither' }: Readonly<Record<string, unknown>>) {
      if (kind !== 'metric' || typeof metric !== 'string') return;
      const known = found.get(metric);
      if (known) known.values += 1;
      else if (found.size < importedLimits.metrics)
        found.set(metric, {
          metric,
          name: String(name),
          unit: unit as ImportedUnit,
          better: better as Better,
          values: 1,
        });
    },
    metrics: (): Counted[] => [...found.values()],
  };
}
