const made = /^row:[0-9a-f]{32}:\d+(?::|$)/;

/** The id of a row that has none of its own: of a hash of what it says, in hexadecimal, and how many rows like it came before. */
export const rowId = (hash: string, nth: number): string => `row:${hash}:${nth}`;

/** Whether an id was made so: a row that says something else has another one. */
export const isRowId = (id: string): boolean => made.test(id);
