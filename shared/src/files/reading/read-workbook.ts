import { scanXml, type AttributeOf } from './scan-xml.ts';
import { rowsOfSheet } from './rows-of-sheet.ts';
import { longer, type Line } from './source.ts';
import { shownText, type Sheet, type Workbook } from './workbook.ts';

const dayMs = 86_400_000;
const from1900 = Date.UTC(1899, 11, 30);
const days1904 = 1_462;
/** The first day that has a year of five digits. */
const endOfDays = Date.UTC(10_000, 0);
/** As many days as Excel knows. */
const longestLength = 2_958_466;

/**
 * The rows of a sheet, in constant memory; `line` is the row. A cell with a date comes as `2026-01-31`, `2026-01-31T09:30:00` or
 * `09:30:00`, one with how long something took as `27:31:07`, a number as JavaScript writes it, an error as nothing.
 */
export async function* readWorkbook(workbook: Workbook, sheet: Sheet): AsyncGenerator<Line> {
  const [strings, times] = [await workbook.strings(), await workbook.timeStyles()];
  const textOf = (type: string, style: number, value: string): string => {
    if (value.trim() === '') return value;
    if (type === 's') return strings[Number(value)] ?? '';
    if (type === 'e') return '';
    if (type === 'b') return value === '1' ? 'true' : 'false';
    if (type === 'inlineStr' || type === 'str') return shownText(value);
    if (type !== '' && type !== 'n') return value;
    const number = Number(value);
    if (Number.isNaN(number)) return value;
    if (times[style] === 'length') return lengthText(number);
    return times[style] === 'moment' ? dateText(number, workbook.from1904) : String(number);
  };
  let rows: Line[] = [];
  const decoder = new TextDecoder();
  const scanner = scanXml(rowHandler(textOf, (row) => rows.push(row)));
  for await (const piece of sheet.part.open()) {
    scanner.push(decoder.decode(piece, { stream: true }));
    yield* rows;
    rows = [];
  }
}

/** A number of days as it is shown, to the second. */
function dateText(days: number, isFrom1904: boolean): string {
  const moment = from1900 + Math.round((days + (isFrom1904 ? days1904 : 0)) * (dayMs / 1000)) * 1000;
  if (days < 0 || moment >= endOfDays) return String(days);
  const [day = '', time = ''] = new Date(moment).toISOString().slice(0, 19).split('T');
  if (days < 1) return time;
  return time === '00:00:00' ? day : `${day}T${time}`;
}

/** The same as hours, minutes and seconds. */
function lengthText(days: number): string {
  if (days < 0 || days > longestLength) return String(days);
  const seconds = Math.round(days * (dayMs / 1000));
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

const columnOf = (reference: string): number => {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
};

function rowHandler(textOf: (type: string, style: number, value: string) => string, found: (row: Line) => void) {
  const rows = rowsOfSheet(found);
  let cell: { type: string; style: number } | null = null;
  let value = '';
  let isValue = false;
  let isReading = false;
  return {
    open(name: string, attribute: AttributeOf) {
      if (name === 'row') rows.row(attribute('r'));
      else if (name === 'c') {
        const s = attribute('s') ?? '';
        rows.cell(columnOf(attribute('r') ?? ''));
        cell = { type: attribute('t') ?? '', style: s === '' ? -1 : Number(s) };
        value = '';
        isReading = false;
      } else if (name === 'rPh') isReading = true;
      isValue = name === 'v' || (name === 't' && !isReading);
    },
    text(text: string) {
      if (isValue && cell) value = longer(value, text);
    },
    close(name: string) {
      isValue = false;
      if (name === 'rPh') isReading = false;
      if (name === 'c' && cell) {
        rows.put(textOf(cell.type, cell.style, value));
        cell = null;
      } else if (name === 'row') rows.end();
    },
  };
}
