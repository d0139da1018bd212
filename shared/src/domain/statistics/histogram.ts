/**
 * How many answers gave each score: `{ 4: 12, 5: 30 }`, or an array indexed by score.
 * Missing scores count 0; counts are whole and not negative.
 */
export type Histogram = Readonly<Record<number, number>>;

/**
 * How many answers have a score from `low` to `high`, both included.
 * @example countBetween({ 4: 12, 5: 30 }, 4, 5) // 42
 */
export function countBetween(histogram: Histogram, low: number, high: number): number {
  let n = 0;
  for (let score = low; score <= high; score++) n += histogram[score] ?? 0;
  return n;
}
