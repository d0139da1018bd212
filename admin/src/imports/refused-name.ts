import { number } from '../language/formats.ts';

/**
 * What a file with what is refused is called: of all of it, or that it holds the first `told` alone.
 * @param words those of the place it stands at
 */
export const refusedName = (
  words: { readonly errors: string; readonly firstErrors: (n: string, shown: string) => string },
  told: number,
  refused: number,
): string => (told < refused ? words.firstErrors(number(told), number(refused)) : words.errors);
