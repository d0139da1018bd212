import { scanXml, type AttributeOf } from './scan-xml.ts';
import { rowsOfSheet } from './rows-of-sheet.ts';
import { longer, numberSaid, readingLimits, type Line } from './source.ts';

/** The names of the sheets of an Excel 2003 XML file, in their order. */
export async function spreadsheetmlSheets(text: AsyncIterable<string>): Promise<string[]> {
  const names: string[] = [];
  const scanner = scanXml({
    open(name, attribute) {
      if (name === 'Worksheet' && names.length < readingLimits.sheets) names.push(attribute('Name') ?? '');
    },
    close: () => undefined,
    text: () => undefined,
  });
  for await (const piece of text) scanner.push(piece);
  return names;
}

/** The rows of a sheet of an Excel 2003 XML file; `line` is the row. A day comes as `2026-01-31`, a moment as `2026-01-31T09:30:00`. */
export async function* readSpreadsheetml(text: AsyncIterable<string>, sheet: string): AsyncGenerator<Line> {
  let rows: Line[] = [];
  const scanner = scanXml(sheetHandler(sheet, (row) => rows.push(row)));
  for await (const piece of text) {
    scanner.push(piece);
    yield* rows;
    rows = [];
  }
}

function sheetHandler(sheet: string, found: (row: Line) => void) {
  let rows = rowsOfSheet(() => undefined);
  let data = '';
  let type: string | null = null;
  /** The note of a cell has a text of its own. */
  let isNote = false;
  return {
    open(name: string, attribute: AttributeOf) {
      if (name === 'Worksheet') {
        rows = rowsOfSheet(attribute('Name') === sheet ? found : () => undefined);
      } else if (name === 'Row') rows.row(attribute('Index'));
      else if (name === 'Cell') {
        // The cells it covers are left out.
        rows.cell(numberSaid(attribute('Index'), 0), numberSaid(attribute('MergeAcross'), 0));
        isNote = false;
      } else if (name === 'Comment') isNote = true;
      else if (name === 'Data' && !isNote) {
        type = attribute('Type') ?? 'String';
        data = '';
      }
    },
    text(text: string) {
      if (type !== null) data = longer(data, text);
    },
    close(name: string) {
      if (name === 'Comment') isNote = false;
      else if (name === 'Data' && type !== null) {
        rows.put(type === 'DateTime' ? data.replace(/(?:T00:00:00)?(?:\.0+)?$/, '') : data);
        type = null;
      } else if (name === 'Row') rows.end();
    },
  };
}
