import { boundedJson } from '../../domain/text/bounded-json.ts';
import type { ImportRow } from '../import-row.ts';
import { cutList } from './cut-list.ts';

/** Of a row, in characters. */
export const longestRow = 65_536;

/** Cuts a text into its rows as it comes; `line` of each counts from 1. */
export interface Cutter {
  cut(piece: string): Iterable<CutRow>;
  /** What is left. */
  end(): Iterable<CutRow>;
}

/** A row that may lack what goes on behind {@link longestRow}. */
export interface CutRow {
  readonly line: number;
  readonly row: string;
}

/**
 * The rows of NDJSON, one object a line, as they come; empty lines are passed over. Of a list in JSON each of its members is a row, and its number the
 * line. Holds no more than a row and a piece.
 */
export async function* readNdjson(text: AsyncIterable<string>): AsyncGenerator<ImportRow> {
  let cutter: Cutter | undefined;
  let head = '';
  for await (const piece of text) {
    head = cutter ? piece : head + piece;
    if (!cutter && isOpen.test(head) && head.length < longestRow) continue;
    cutter ??= cutterOf(head);
    yield* rowsOf(cutter.cut(head));
    head = '';
  }
  cutter ??= cutterOf(head);
  yield* rowsOf(cutter.cut(head));
  yield* rowsOf(cutter.end());
}

/** How a text begins of which nobody knows yet whether it is a list of objects, and how such a list begins. */
const isOpen = /^\s*(?:\[\s*)?$/;
const isList = /^\s*\[\s*(?:[{\]]|$)/;

const cutterOf = (head: string): Cutter => (isList.test(head) ? cutList(longestRow) : cutLines());

function cutLines(): Cutter {
  let [line, begun] = [0, ''];
  return {
    *cut(piece) {
      const rows = (begun + piece).split('\n');
      begun = rows.pop()!.slice(0, longestRow + 1);
      for (const row of rows) yield { line: (line += 1), row };
    },
    *end() {
      yield { line: line + 1, row: begun };
    },
  };
}

function* rowsOf(cuts: Iterable<CutRow>): Generator<ImportRow> {
  for (const { line, row } of cuts) if (row.trim() !== '') yield rowOf(line, row);
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
