import { boundedJson } from '../http/bounded-json.ts';
import type { ImportRow } from './map-rows.ts';

const longestRow = 65_536;

/** The rows of NDJSON (UTF-8), one object a line, as they come; empty lines are passed over. Holds no more than a row and a piece. */
export async function* readNdjson(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<ImportRow> {
  const decoder = new TextDecoder();
  let line = 0;
  let begun = '';
  for await (const piece of pieces) {
    const rows = (begun + decoder.decode(piece, { stream: true })).split('\n');
    begun = rows.pop()!.slice(0, longestRow + 1);
    for (const row of rows) {
      line += 1;
      if (row.trim() !== '') yield rowOf(line, row);
    }
  }
  const last = begun + decoder.decode();
  if (last.trim() !== '') yield rowOf(line + 1, last);
}

function rowOf(line: number, row: string): ImportRow {
  if (row.length > longestRow)
    return { line, field: 'row', problem: `is longer than ${longestRow.toLocaleString('en')} characters` };
  try {
    return { line, body: boundedJson(row) as Record<string, unknown> };
  } catch {
    return { line, field: 'row', problem: 'is not JSON' };
  }
}
