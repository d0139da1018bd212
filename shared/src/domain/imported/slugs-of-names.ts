import { slugOfName } from './imported-metric.ts';
import { metricNamed } from './known-metrics.ts';

/**
 * The slugs of names of numbers that stand beside each other, by their names: none is that of another number. A known slug goes to the name that is written so,
 * else to the only one that means it.
 * @example slugsOfNames(['订单数', 'Page views', 'Visits']) // orders, page-views, visits
 */
export function slugsOfNames(names: readonly string[]): Map<string, string> {
  const owns = new Map(names.map((name) => [name, slugOfName(name)]));
  const known = new Map(names.map((name) => [name, (metricNamed(name) ?? metricNamed(owns.get(name)!))?.slug]));
  const meant = new Map<string, Set<string>>();
  for (const [name, slug] of known) if (slug) meant.set(slug, (meant.get(slug) ?? new Set()).add(owns.get(name)!));
  return new Map(
    names.map((name) => {
      const [own, slug] = [owns.get(name)!, known.get(name)];
      return [name, slug && meant.get(slug)!.size === 1 ? slug : own];
    }),
  );
}
