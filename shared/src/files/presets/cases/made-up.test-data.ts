/** A row by the names in its header, as it is written. */
export type RawRow = Readonly<Record<string, string>>;

/** A made-up file in the true shape of a format, and how its cells are counted again, without anything of the importer. */
export interface PresetCase {
  readonly preset: string;
  readonly text: string;
  readonly rows: readonly RawRow[];
  /** The moment of a row as it is stored, without an offset where nobody knows the zone. */
  at(row: RawRow): string;
  /** The score of a row by kind; null where nothing was answered. */
  readonly scores?: Readonly<Record<string, (row: RawRow) => number | null>>;
  /** What was written in a row; '' for nothing. Left out where there is no such column. */
  written?(row: RawRow): string;
  /** Whether a row is a complaint. */
  isComplaint?(row: RawRow): boolean;
  /** Rows that are no answers, by why. */
  readonly left?: Readonly<Record<string, (row: RawRow) => boolean>>;
}

const count = 40;

/** A table under a header, whose names stand between commas: what a column says in the nth row, nothing in those that are not told; lines of `beneath` belong to the header. */
export function madeUp(
  names: string,
  cells: Readonly<Record<string, (n: number) => string>>,
  beneath: readonly (readonly string[])[] = [],
): { text: string; rows: RawRow[] } {
  const header = names.split(',');
  const rows = Array.from({ length: count }, (_, n) =>
    Object.fromEntries(header.map((name) => [name, cells[name]?.(n) ?? ''])),
  );
  const lines = [header, ...beneath, ...rows.map((row) => header.map((name) => row[name]!))];
  return { text: lines.map((line) => line.map(quoted).join(',')).join('\r\n'), rows };
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** One of these after another. */
export const turns =
  (...all: string[]) =>
  (n: number): string =>
    all[n % all.length]!;

/** The nth score, every one of a scale as often. */
export const oneToFive = (n: number) => String(1 + ((n * 3) % 5));
export const zeroToTen = (n: number) => String((n * 7) % 11);

/** The nth day and time of a file, which no zone has, by its parts. */
export function momentOf(n: number): Record<'y' | 'm' | 'd' | 'h' | 'i' | 's', string> {
  const [y, m, d, h, i, s] = new Date(Date.UTC(2025, 0, 11, 8, 5, 9) + n * 29 * 3_607_000)
    .toISOString()
    .split(/\D/) as [string, string, string, string, string, string];
  return { y, m, d, h, i, s };
}

/** `2025-01-31 09:05:03` */
export const isoLike = (n: number): string => {
  const { y, m, d, h, i, s } = momentOf(n);
  return `${y}-${m}-${d} ${h}:${i}:${s}`;
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

/** A number, or null of nothing. */
export const numberIn = (cell: string | undefined): number | null => (cell ? Number(cell) : null);
