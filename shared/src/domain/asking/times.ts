const dayMs = 86_400_000;

/** When something last happened to a visitor, ms UTC by survey. */
export type Times = Readonly<Record<string, number>>;

/**
 * Whether something that happened at `at` still counts at `now`: less than `days` times 24 hours ago, or ever where
 * `days` is null. False for what never happened.
 */
export const stillCounts = (at: number | undefined, days: number | null, now: number): boolean =>
  at !== undefined && (days === null || now - at < days * dayMs);

/** The latest of all these times; undefined where there is none. */
export const latest = (...all: Times[]): number | undefined =>
  all.flatMap((times) => Object.values(times)).sort((a, b) => b - a)[0];
