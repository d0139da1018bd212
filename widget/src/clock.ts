/** Unix ms. The only place that reads the time. */
export const now = (): number => Date.now();

/** A number from 0 to 1, for spreading retries. */
export const chance = (): number => Math.random();
