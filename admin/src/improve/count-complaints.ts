import type { CategoryView } from '../api/categories.ts';
import type { MetricSeries } from '../api/metrics.ts';
import { categoryName } from '../categories/category-names.ts';

/** One category with its complaints. */
interface CategoryCount {
  readonly id: string;
  readonly label: string;
  readonly n: number;
}

/** Complaints by category. */
export interface ComplaintCounts {
  /** Of the first level, most frequent first. */
  readonly categories: readonly CategoryCount[];
  /** The rarest ones, which are counted together: how many they are, with how many complaints. */
  readonly rare: { readonly values: number; readonly n: number } | null;
  /** Complaints without a category; 0 where nobody can tell, for rare ones may be counted on both levels. */
  readonly none: number;
}

/** Complaints for each category, whatever became of it, of a series that is told apart by category. */
export function countComplaints({ total, split }: MetricSeries, all: readonly CategoryView[]): ComplaintCounts {
  const found = split?.values.filter(({ of, n }) => n > 0 && !of.includes('/')) ?? [];
  const categories = found
    .map(({ of, n }) => ({ id: of, label: categoryName(all, of), n }))
    .toSorted((a, b) => b.n - a.n);
  const rare = split?.rest ?? null;
  const counted = categories.reduce((sum, { n }) => sum + n, 0);
  return { categories, rare, none: rare ? 0 : total.n - counted };
}
