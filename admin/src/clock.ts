/** The moment now in ms since 1970: the only place of the console that reads the time. */
export const now = (): number => Date.now();

/** How long ago the page began to load, ms. */
export const pageAgeMs = (): number => performance.now();

/** At least 0 and less than 1, whatever it is. */
export const chance = (): number => Math.random();
