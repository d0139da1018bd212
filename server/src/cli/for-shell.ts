/** A text as a shell takes it. */
export const forShell = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
