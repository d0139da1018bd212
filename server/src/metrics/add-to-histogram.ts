/** How many fell into each bucket, while it is summed up. */
export type MutableHistogram = Record<number, number>;

export function addTo(histogram: MutableHistogram, { bucket, n }: { bucket: number; n: number }): void {
  histogram[bucket] = (histogram[bucket] ?? 0) + n;
}
