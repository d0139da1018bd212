import { boundedJson } from '../../domain/text/bounded-json.ts';
import type { ImportRow } from '../import-row.ts';

/** Of a row, in characters. */
export const longestRow = 65_536;

/** The rows of NDJSON, one object a line, as they come; empty lines are passed over. Holds no more than a row and a piece. */
export async function* readNdjson(text: AsyncIterable<string>): AsyncGenerator<ImportRow> {
  let line = 0;
  let begun = '';
  for await (const piece of text) {
    const rows = (begun + piece).split('\n');
    begun = rows.pop()!.slice(0, longestRow + 1);
    for (const row of rows) {
      line += 1;
      if (row.trim() !== '') yield rowOf(line, row);
    }
  }
  if (begun.trim() !== '') yield rowOf(line + 1, begun);
}

function rowOf(line: number, row: string): ImportRow {
  if (row.length > longestRow) return { line, field: 'row', trouble: 'too_long', value: row };
  try {
    const body = boundedJson(row);
    if (typeof body === 'object' && body !== null) return { line, body: body as Record<string, unknown> };
  } catch {
    // It is told as what it is.
  }
  return { line, field: 'row', trouble: 'not_json', value: row };
}
