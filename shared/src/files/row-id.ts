const made = /^row:[0-9a-f]{32}:(\d+)(?::|$)/;

/** The id of a row that has none of its own: of a hash of what it says, in hexadecimal, and which it is of the rows like it, from 1. */
export const rowId = (hash: string, nth: number): string => `row:${hash}:${nth}`;

/** Whether an id was made so: a row that says something else has another one. */
export const isRowId = (id: string): boolean => made.test(id);

/** Which a row is of the rows of its file that say the same, from 1, by the id that was made of it; 1 of another id. */
export const nthOfRow = (id: string): number => Number(made.exec(id)?.[1] ?? 1);
