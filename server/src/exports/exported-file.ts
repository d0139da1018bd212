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

/** Tables as a file in a format; they are asked for when somebody takes it. That they left is recorded at its end, with how many rows. */
export function fileOf(call: Call<Staff>, leaving: Leaving, tables: () => Promise<Tables>): ExportedFile {
  const { what, format, contacts, name = what, oneLine } = leaving;
  let rows = 0;
  const write = async function* (): Pieces {
    const [first, ...others] = (await tables()).map((table) => countRows(table, (n) => (rows += n)));
    if (format === 'xlsx') yield* writeXlsx([first!, ...others], call.site.timeZone);
    else yield* format === 'csv' ? writeCsv(first!, { oneLine }) : writeNdjson(first!);
  };
  return { name, format, pieces: recorded(call, write(), () => ({ what, format, contacts, rows })) };
}

/** The same pieces; who took them is recorded with the last of them, or when they are broken off. */
export async function* recorded(
  call: Call<Staff>,
  pieces: Pieces,
  made: () => Omit<EventData<'export.made'>, 'whole'>,
): Pieces {
  let whole = false;
  try {
    yield* pieces;
    whole = true;
  } finally {
    await call.write([], did('export.made', call.site, { ...made(), whole }));
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
