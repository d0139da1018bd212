import type { CategoryView } from '../api/categories.ts';
import type { MetricSeries } from '../api/metrics.ts';
import { topCategories } from '../categories/category-names.ts';

/** One category with its complaints. */
export interface CategoryCount {
  readonly id: string;
  readonly label: string;
  readonly n: number;
}

/** Complaints by category. */
export interface ComplaintCounts {
  /** Those of the site, most frequent first. */
  readonly categories: readonly CategoryCount[];
  /** The rarest ones, which are counted together: how many they are, with how many complaints. */
  readonly rare: { readonly values: number; readonly n: number } | null;
  /** Complaints with none of the categories of the site. */
  readonly none: number;
}

/** Complaints for each category of the site, of a series that is told apart by category. */
export function countComplaints({ total, split }: MetricSeries, all: readonly CategoryView[]): ComplaintCounts {
  const found = new Map(split?.values.map(({ of, n }) => [of, n]));
  const named = topCategories(all).map(({ value, label }) => ({ id: value, label, n: found.get(value) ?? 0 }));
  const categories = named.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n);
  const rare = split?.rest ?? null;
  const counted = categories.reduce((sum, { n }) => sum + n, rare?.n ?? 0);
  return { categories, rare, none: Math.max(0, total.n - counted) };
}
