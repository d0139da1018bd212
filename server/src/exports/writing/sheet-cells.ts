import { zoneOffset } from '@huiyin/shared/domain/time/zone-offset';
import type { FlatColumn } from './flat.ts';
import type { Value } from './table.ts';
import { dateStyle, headStyle } from './workbook-parts.ts';

/** Excel takes no longer text in a cell. */
const longestText = 32_767;
const dayMs = 86_400_000;
/** 1970-01-01, in days as Excel counts them. */
const epoch = 25_569;

/** A column of a sheet; `isLocal`: the moment of the one before, on the clocks of the site. */
interface SheetColumn extends FlatColumn {
  readonly isLocal: boolean;
}

const sheetColumns = (columns: readonly FlatColumn[], zone: string): SheetColumn[] =>
  columns.flatMap((column) => {
    const said = { ...column, isLocal: false };
    return column.isMoment ? [said, { ...column, name: `${column.name} (${zone})`, isLocal: true }] : [said];
  });

/** The first row: what the columns are called. */
export const headRow = (columns: readonly FlatColumn[], zone: string): string =>
  `<row r="1">${sheetColumns(columns, zone)
    .map(({ name }, at) => textCell(`${letters(at)}1`, name, ` s="${headStyle}"`))
    .join('')}</row>`;

/** Writes rows as XML, each with its number. */
export function cellWriter(columns: readonly FlatColumn[], zone: string) {
  const all = sheetColumns(columns, zone).map((column, nth) => ({ ...column, letter: letters(nth) }));
  return (row: readonly Value[], number: number): string => {
    const cells = all.map(({ letter, at, of, isLocal }) => {
      const value = of(row[at]!);
      return cell(`${letter}${number}`, isLocal ? localDays(value, zone) : value, isLocal);
    });
    return `<row r="${number}">${cells.join('')}</row>`;
  };
}

function cell(place: string, value: string | number | boolean | null, isDate: boolean): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'string') return textCell(place, value);
  return Number.isFinite(value) ? `<c r="${place}"${isDate ? ` s="${dateStyle}"` : ''}><v>${value}</v></c>` : '';
}

const textCell = (place: string, text: string, style = ''): string =>
  `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longestText))}</t></is></c>`;

// oxlint-disable-next-line no-control-regex -- these are the characters that XML refuses
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
/** Excel takes `_x000D_` for a character: such an underscore is written as one itself (ECMA-376, ST_Xstring). */
const takenForCharacter = /_(?=x[\da-f]{4}_)/gi;

/** What XML knows no way to write becomes U+FFFD; a carriage return, which it reads as a line feed, is written by its number. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(unwritable, '\ufffd')
    .replace(takenForCharacter, '_x005F_')
    .replace(/[&<>\r]/g, (mark) => marks[mark]!);

/** A moment as Excel counts days, on the clocks of a zone. */
function localDays(moment: unknown, zone: string): number | null {
  const ms = Date.parse(String(moment));
  return Number.isNaN(ms) ? null : (ms + zoneOffset(ms, zone)) / dayMs + epoch;
}

/** A to Z, AA … of a column, counted from 0. */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}
