import { parse, type CsvError } from 'csv-parse/stream';
import { chunksOf } from './chunks-of.ts';
import { readingLimits, type Line } from './source.ts';
import { UnreadableFile } from './unreadable.ts';

const lineBreak = /\r\n|\r|\n/g;

interface Parsed {
  info: { empty_lines: number };
  record: string[];
}

/**
 * Reads the lines of a text whose cells are divided by `separator`, in constant memory: the next piece is taken only when the records of
 * the last one were. Empty lines are passed over.
 */
export async function* readDelimited(text: AsyncIterable<string>, separator: string): AsyncGenerator<Line> {
  let broken = false;
  const { readable, writable } = parse({
    bom: true,
    delimiter: separator,
    info: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: readingLimits.record,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      broken = true;
      // Only an unclosed quotation mark at the end leaves the parser in order.
      if (error?.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
      return undefined;
    },
  });
  const feeding = feed(text, writable);
  feeding.catch(() => undefined);

  let end = 0;
  let empty = 0;
  try {
    for await (const { info, record } of chunksOf<Parsed>(readable)) {
      const line = end + 1 + info.empty_lines - empty;
      // The parser's own count takes \r\n within quotation marks for two.
      end = line + record.reduce((breaks, cell) => (cell ? breaks + (cell.match(lineBreak)?.length ?? 0) : breaks), 0);
      empty = info.empty_lines;
      if (record.length > readingLimits.columns) throw new UnreadableFile('too_wide');
      yield { line, cells: record };
    }
    await feeding;
  } catch (error) {
    if (!broken) throw error;
  }
  if (broken) yield { line: end + 1, problem: 'never_closed' };
}

/** Hands over a piece at a time, as fast as records are taken out. */
async function feed(text: AsyncIterable<string>, writable: WritableStream<Uint8Array>): Promise<void> {
  const writer = writable.getWriter();
  try {
    for await (const piece of text) await writer.write(Buffer.from(piece));
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}
