/** Two neighbouring steps are this far apart: what stands for a step is within 2 % of all in it. */
const ratio = 1.02 ** 2;
const firstMs = 1_000;
/** The next step begins after ten years. */
const longestMs = 10 * 365.25 * 86_400_000;

/** Where each step but the first begins, ms: by multiplication alone, so that every engine draws the same lines. */
const begins: number[] = [firstMs * ratio];
while (begins.at(-1)! < longestMs) begins.push(begins.at(-1)! * ratio);

/**
 * The log step of a duration, the bucket it is counted in: 0 up to a second, then one for each 4 %.
 * @param ms from 0; what is more than ten years is counted as ten years, what is negative as 0
 * @example logStep(42 * 60_000) // 197
 */
export function logStep(ms: number): number {
  let [low, high] = [0, begins.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ms < begins[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where a log step begins, ms: the first at 0. */
export const beginOf = (step: number): number => (step === 0 ? 0 : begins[step - 1]!);

/** The step of ten years and more. */
export const lastStep = begins.length - 1;

/**
 * The duration that stands for a log step, ms: from a second on at most 2 % from each duration that is counted there.
 * @param step as `logStep` gives it
 */
export const durationOf = (step: number): number => begins[step]! / 1.02;

/** The bucket of what still lasts after a log step; every bucket below -1 is one. */
export const stillLasting = (step: number): number => -2 - step;
