import { cutSlug, importedLimits } from '../../domain/imported/imported-metric.ts';

/** The first of some fields that is free: where two columns would be one thing, the second is numbered. @param named them, from 1 */
export function freeField(named: (n: number) => string, isFree: (field: string) => boolean): string {
  for (let n = 1; ; n += 1) if (isFree(named(n))) return named(n);
}

/** The fields of metrics called like a slug. @example metricFieldOf('orders')(2) // 'metrics.orders-2' */
export const metricFieldOf =
  (slug: string) =>
  (n: number): string => {
    const end = n === 1 ? '' : `-${n}`;
    return `metrics.${cutSlug(slug, importedLimits.slug - end.length)}${end}`;
  };
