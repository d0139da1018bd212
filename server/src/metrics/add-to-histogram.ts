import type { Histogram } from '@huiyin/shared/domain/statistics/histogram';

/** How many fell into each bucket, while it is summed up. */
export type MutableHistogram = Record<number, number>;

/** How many fell into each of these buckets. */
export function histogramOf(cells: readonly { bucket: number; n: number }[]): MutableHistogram {
  const histogram: MutableHistogram = {};
  for (const cell of cells) addTo(histogram, cell);
  return histogram;
}

/** How many there are in all. */
export const allIn = (histogram: Histogram): number => Object.values(histogram).reduce((all, n) => all + n, 0);

export function addTo(histogram: MutableHistogram, { bucket, n }: { bucket: number; n: number }): void {
  histogram[bucket] = (histogram[bucket] ?? 0) + n;
}
