import type { EventData } from '@huiyin/shared/contract/events';
import type { CodebookProgram, Exported, ExportFormat } from '@huiyin/shared/domain/exports';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { did } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import type { Table } from './writing/table.ts';
import { writeCsv } from './writing/write-csv.ts';
import { writeNdjson } from './writing/write-ndjson.ts';
import { writeXlsx } from './writing/write-xlsx.ts';

/** The pieces of a file, made as they are taken. */
export type Pieces = AsyncGenerator<string | Uint8Array<ArrayBuffer>>;

/** A file on its way out. */
export interface ExportedFile {
  /** What it is called, without the day. */
  readonly name: string;
  readonly format: ExportFormat | CodebookProgram;
  readonly pieces: Pieces;
}

/** Whether customers are to be named. Throws Problem('forbidden') where they may not leave. */
export function withContacts(call: Pick<Call<Staff>, 'may'>, contacts: 'true' | undefined): boolean {
  if (contacts && !(call.may('answers.contacts') && call.may('answers.export_contacts')))
    throw new Problem('forbidden');
  return contacts === 'true';
}

/** Of which tables a file is made: a workbook has all, another format the first. */
export type Tables = readonly [Table, ...Table[]];

/** What leaves, how it is written, and whether customers are named in it. */
export interface Leaving {
  readonly what: Exported;
  readonly format: ExportFormat;
  readonly contacts: boolean;
  /** What the file is called, where that is not `what`. */
  readonly name?: string;
  /** Of CSV: whether a text keeps no line breaks. */
  readonly oneLine?: boolean;
}

/** Tables as a file in a format; they are asked for when somebody takes it, and that they leave is recorded. */
export function fileOf(call: Call<Staff>, leaving: Leaving, tables: () => Promise<Tables>): ExportedFile {
  const { what, format, contacts, name = what, oneLine } = leaving;
  let rows = 0;
  const write = async function* (): Pieces {
    const [first, ...others] = (await tables()).map((table) => countRows(table, (n) => (rows += n)));
    if (format === 'xlsx') yield* writeXlsx([first!, ...others], call.site.timeZone);
    else yield* format === 'csv' ? writeCsv(first!, { oneLine }) : writeNdjson(first!);
  };
  return { name, format, pieces: recorded(call, { what, format, contacts }, write(), () => rows) };
}

/**
 * The same pieces; who takes them is recorded before the first of them, so that nothing leaves without a trace, and with how many rows left behind the
 * last, or when they are broken off.
 */
export async function* recorded(
  call: Call<Staff>,
  file: EventData<'export.begun'>,
  pieces: Pieces,
  rows: () => number,
): Pieces {
  const id = call.ids.uuid();
  await call.write([], did('export.begun', { id }, file));
  let whole = false;
  try {
    yield* pieces;
    whole = true;
  } finally {
    await call.write([], did('export.made', { id }, { ...file, rows: rows(), whole }));
  }
}

const countRows = (table: Table, count: (n: number) => void): Table => ({
  ...table,
  async *slices() {
    for await (const rows of table.slices()) {
      count(rows.length);
      yield rows;
    }
  },
});
