/** The moment now in ms since 1970: the only place of the console that reads the time. */
export const now = (): number => Date.now();
