/** UTF-16 units of a text that a line of a list shows. */
export const excerptUnits = 160;

/** The beginning of a text, for a line of a list; no character is cut in two. */
export const excerptOf = (text: string): string => text.slice(0, excerptUnits).toWellFormed();
