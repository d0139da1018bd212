import type { ImportRow } from './map-rows.ts';

/** The rows of NDJSON, one object a line; empty lines are passed over. */
export function* readNdjson(text: string): Generator<ImportRow> {
  let line = 0;
  for (const row of text.split('\n')) {
    line += 1;
    if (row.trim() !== '') yield parsed(line, row);
  }
}

function parsed(line: number, row: string): ImportRow {
  try {
    return { line, body: JSON.parse(row) };
  } catch {
    return { line, field: 'row', problem: 'is not JSON' };
  }
}
