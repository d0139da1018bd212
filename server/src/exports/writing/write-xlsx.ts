import { flatColumns } from './flat.ts';
import { cellWriter, headRow } from './sheet-cells.ts';
import type { Table, Value } from './table.ts';
import { bookParts, sheetEnd, sheetStart } from './workbook-parts.ts';
import { zip, type ZipFile } from './zip.ts';

/** What a sheet may hold, its first row among it; in XML, since a part of a ZIP file is no larger than 4 GB. */
const limits = { rows: 1_048_576, characters: 1_000_000_000 };

/**
 * Tables as an Excel workbook (XLSX), a sheet each; a long one goes on in the next sheet. Moments stand there as they go over the wire, and beside it as
 * dates on the clocks of `zone`. Texts are never formulas. Throws RangeError beyond 4 GB.
 */
export const writeXlsx = (
  tables: readonly Table[],
  zone: string,
  most = limits,
): AsyncGenerator<Uint8Array<ArrayBuffer>> => zip(files(tables, zone, most));

async function* files(tables: readonly Table[], zone: string, most: typeof limits): AsyncGenerator<ZipFile> {
  const names: string[] = [];
  for (const table of tables) {
    const rows = rowsLeft(table);
    let nth = 1;
    do {
      names.push(nth === 1 ? table.name : `${table.name} ${nth}`);
      nth += 1;
      yield { name: `xl/worksheets/sheet${names.length}.xml`, pieces: sheet(table, rows, zone, most) };
    } while (await rows.areMore());
  }
  for (const [name, text] of bookParts(names)) yield { name, pieces: only(text) };
}

async function* only(text: string): AsyncGenerator<string> {
  yield text;
}

async function* sheet(table: Table, rows: Rows, zone: string, most: typeof limits): AsyncGenerator<string> {
  const columns = flatColumns(table);
  const written = cellWriter(columns, zone);
  yield sheetStart + headRow(columns, zone);
  for (let row = 1, characters = 0; row < most.rows && characters < most.characters && (await rows.areMore());) {
    const xml = rows
      .take(most.rows - row)
      .map((cells) => written(cells, (row += 1)))
      .join('');
    characters += xml.length;
    yield xml;
  }
  yield sheetEnd;
}

type Rows = ReturnType<typeof rowsLeft>;

/** The rows of a table, to be taken some at a time. */
function rowsLeft(table: Table) {
  const slices = table.slices()[Symbol.asyncIterator]();
  let slice: readonly (readonly Value[])[] = [];
  return {
    async areMore(): Promise<boolean> {
      while (slice.length === 0) {
        const next = await slices.next();
        if (next.done) return false;
        slice = next.value;
      }
      return true;
    },
    /** At most so many of those that are there. */
    take(most: number): readonly (readonly Value[])[] {
      const taken = slice.slice(0, most);
      slice = slice.slice(most);
      return taken;
    },
  };
}
