import { longestTouchpoint } from '@huiyin/shared/domain/limits';

const lines = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The names of a text with one a line, each once. */
export const typedNames = (typed: string): string[] => [
  ...new Set(lines(typed).filter((name) => name.length <= longestTouchpoint)),
];

/** The first name the server would not take. */
export const tooLong = (typed: string): string | undefined =>
  lines(typed).find((name) => name.length > longestTouchpoint);
