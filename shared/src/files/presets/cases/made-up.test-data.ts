import type { Source } from '../../reading/source.ts';

/** A row by the names in its header, as it is written. */
export type RawRow = Readonly<Record<string, string>>;

/** What else an answer says, by its fields; what is empty is not said. */
type Told = Readonly<Record<string, unknown>>;

/** A made-up file in the true shape of a format, and how its cells are counted again, without anything of the importer. */
export interface PresetCase {
  readonly preset: string;
  /** Which of its files, where a format has several. */
  readonly of?: string;
  readonly text: string;
  /** Those of a file that is no text in UTF-8. */
  source?(): Source | Promise<Source>;
  readonly rows: readonly RawRow[];
  /** Whether its rows are taken as what else they can be. */
  readonly isOtherwise?: boolean;
  /** The moment of a row as it is stored, without an offset where nobody knows the zone. */
  at(row: RawRow): string;
  /** The score of a row by kind; null where nothing was answered. */
  readonly scores?: Readonly<Record<string, (row: RawRow) => number | null>>;
  /** What was written beside the first score of a row. */
  written?(row: RawRow): string;
  /** The text of a complaint; '' where there is none. */
  complaint?(row: RawRow): string;
  /** All else that an answer of a row says; an id is told without its kind. */
  told?(row: RawRow, kind: string, isFirst: boolean): Told;
  /** Rows that are no answers, by why. */
  readonly left?: Readonly<Record<string, (row: RawRow) => boolean>>;
}

const count = 40;

/** A table under a header, whose names stand between commas: what a column says in the nth row, nothing in those that are not told; lines of `beneath` belong to the header. */
export function madeUp(
  names: string | readonly string[],
  cells: Readonly<Record<string, (n: number) => string>>,
  beneath: readonly (readonly string[])[] = [],
): { text: string; lines: readonly (readonly string[])[]; rows: RawRow[] } {
  const header = typeof names === 'string' ? names.split(',') : names;
  const rows = Array.from({ length: count }, (_, n) =>
    Object.fromEntries(header.map((name) => [name, cells[name]?.(n) ?? ''])),
  );
  const lines = [header, ...beneath, ...rows.map((row) => header.map((name) => row[name]!))];
  return { text: lines.map((line) => line.map(quoted).join(',')).join('\r\n'), lines, rows };
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** One of these after another. */
export const turns =
  (...all: string[]) =>
  (n: number): string =>
    all[n % all.length]!;

/** The nth score: every one of a scale, and none as often as the one that a reversed scale makes of it. */
export const oneToFive = turns('5', '4', '5', '1', '5', '2', '4', '5', '3', '5', '4');
export const zeroToTen = turns('10', '9', '0', '10', '7', '9', '2', '8', '10', '1', '9', '3', '6', '5', '4', '9', '10');

/** The nth day and time of a file, which no zone has, by its parts. */
export function momentOf(n: number): Record<'y' | 'm' | 'd' | 'h' | 'i' | 's', string> {
  const [y, m, d, h, i, s] = new Date(Date.UTC(2025, 0, 11, 8, 5, 9) + n * 29 * 3_607_000)
    .toISOString()
    .split(/\D/) as [string, string, string, string, string, string];
  return { y, m, d, h, i, s };
}

/** So many rows later it is summer. */
export const untilSummer = 150;

/** `2025-01-31 09:05:03` */
export const isoLike = (n: number): string => {
  const { y, m, d, h, i, s } = momentOf(n);
  return `${y}-${m}-${d} ${h}:${i}:${s}`;
};

/** `31/01/2025 09:05`, as Atlassian and Freshdesk write it. */
export const atlassian = (n: number): string => {
  const { y, m, d, h, i } = momentOf(n);
  return `${d}/${m}/${y} ${h}:${i}`;
};

/** The instant of `2025-1-31 9:05` in whatever it is divided by, at so many hours east of UTC. */
export function instantAt(cell: string, hours: number): string {
  const [y, m, d, h = 0, i = 0, s = 0] = cell.split(/\D/).map(Number) as [
    number,
    number,
    number,
    number?,
    number?,
    number?,
  ];
  return new Date(Date.UTC(y, m - 1, d, h - hours, i, s)).toISOString();
}

/** The same by the clocks of whoever stores it. */
export const byTheirClocks = (cell: string): string => instantAt(cell, 0).slice(0, -1);

/** `31/1/2025 9:05` with the year first. */
export const yearFirst = (cell: string): string => {
  const [d, m, y, ...time] = cell.split(/\D/);
  return [y, m, d, ...time].join('-');
};

/** A number, or null of nothing. */
export const numberIn = (cell: string | undefined): number | null => (cell ? Number(cell) : null);
