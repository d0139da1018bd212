// What a spreadsheet may run: a formula sign, also full-width or after space, and anything that begins with a control
// character. Apostrophes before it count, so that taking one off again always gives the original text back.
const formula = /^'*(?:[\0\t\r\n]|\s*[=+\-@＝＋－＠])/;

/**
 * One CSV cell (RFC 4180). Text a spreadsheet could take for a formula gets a leading apostrophe; numbers and booleans
 * stay bare; null, undefined and numbers that are not finite become an empty cell.
 * @example csvCell('=1+1') // `"'=1+1"`
 */
export function csvCell(value: string | number | boolean | null | undefined): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value);
  if (formula.test(value)) return quoted(`'${value}`);
  return /[",\r\n]|^\s|\s$/.test(value) ? quoted(value) : value;
}

/**
 * A cell as it was before {@link csvCell}: one apostrophe is taken off what a spreadsheet could otherwise run.
 * @example unguarded("'=1+1") // '=1+1'
 */
export const unguarded = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);

/**
 * One line of a table in CSV, with its end.
 * @example csvRow(['a', 1]) // 'a,1\\r\\n'
 */
export const csvRow = (cells: readonly Parameters<typeof csvCell>[0][]): string =>
  `${cells.map(csvCell).join(',')}\r\n`;

/** In front of a table: spreadsheets take UTF-8 for certain only with it. */
export const byteOrderMark = '\ufeff';

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
