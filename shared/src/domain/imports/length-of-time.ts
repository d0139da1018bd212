/** A length of time as the wire has it: ISO 8601 in seconds, to the ms, up to some thirty years, e.g. `PT90S`. */
export const lengthOfTime = /^PT\d{1,9}(\.\d{1,3})?S$/;

/** Ten years, in seconds: nothing that is measured lasts longer. */
export const longestSeconds = 315_576_000;

/** A length of time as {@link lengthOfTime}; `ms` from 0. */
export const asLengthOfTime = (ms: number): string => `PT${ms / 1_000}S`;

/**
 * The ms of a length of time; null of another text.
 * @example msOfLength('PT90.5S') // 90500
 */
export const msOfLength = (text: string): number | null =>
  lengthOfTime.test(text) ? Math.round(Number(text.slice('PT'.length, -1)) * 1_000) : null;
