import { isDeepStrictEqual } from 'node:util';

/** Gives what adds a sentence to `broken` for each thing that is not as it is wanted. */
export const expecting =
  (broken: string[]) =>
  (what: string, got: unknown, wanted: unknown): void => {
    if (!isDeepStrictEqual(got, wanted))
      broken.push(`${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`);
  };
