/** What stands in a cell: a text, a number, several texts or things, or values by name; null for nothing. */
export type Value = string | number | boolean | null | readonly (string | object)[] | Readonly<Record<string, unknown>>;

/** A column of rows of one kind. */
export interface Column<R> {
  /** What it is called in every format; `contact.email` is `email` within `contact`. */
  readonly name: string;
  readonly of: (row: R) => Value;
  /** Whether its texts are moments on the wire, which a workbook also shows on the clocks of the site. */
  readonly isMoment?: true;
  /** Of values by name: which names have a column each in a sheet. */
  readonly parts?: readonly string[];
  /** Whether there may be others, which stand together in one more, as JSON. */
  readonly others?: true;
  /** Where it stands; left out: everywhere. */
  readonly only?: 'sheets' | 'ndjson';
}

/** A column without the rows it is read from. */
export type Head = Omit<Column<never>, 'of'>;

/** A table on its way out, some rows at a time: it is made as it is taken. Each row has a value for each column. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Head[];
  slices(): AsyncIterable<readonly (readonly Value[])[]>;
}

/** A table of things that are read in slices, by its columns. */
export const tableOf = <R>(
  name: string,
  columns: readonly Column<R>[],
  slices: () => AsyncIterable<readonly R[]>,
): Table => ({
  name,
  columns,
  async *slices() {
    for await (const rows of slices()) yield rows.map((row) => columns.map(({ of }) => of(row)));
  },
});
