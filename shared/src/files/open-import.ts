import type { ImportChoices, ImportInspection } from '../contract/imports/understood.ts';
import { onFirstDays } from './metrics/on-first-days.ts';
import type { Period } from '../domain/imported/read-period.ts';
import type { ImportRow } from './import-row.ts';
import { mapText } from './parse-map.ts';
import { nonePassedOver, type PassedOver } from './passed-over.ts';
import { readWithin, unbounded } from './reading/bounds.ts';
import { decodeText } from './reading/decode-text.ts';
import { detectEncoding } from './reading/detect-encoding.ts';
import { detectFormat } from './reading/detect-format.ts';
import { readNdjson } from './reading/read-ndjson.ts';
import { openTable } from './reading/open-table.ts';
import type { Line, Source } from './reading/source.ts';
import { answersIn, gather, inspect } from './understanding/inspect.ts';
import { ownMetricsMap } from './understanding/own-map.ts';
import { mustBeWhole, understand, type Reading } from './understanding/understand.ts';

/** The rows of a file as they stand in it: what their cells are called, and all of its lines, which begin anew each time. */
export interface RawRows {
  readonly names: readonly string[];
  lines(): AsyncIterable<Line>;
}

/** A file that was understood: what it says, as data for people, and as answers to be stored. */
export interface OpenedImport {
  /** None where it has our own names. */
  columns: readonly { name: string }[];
  /** By which it is read, as choices take it; where it has our own names, that of numbers. */
  readonly map: string;
  readonly raw: RawRows;
  inspection(): Promise<ImportInspection>;
  /** Its answers in constant memory, counting what is passed over. Throws FileFault naming `map` where too little was understood. */
  rows(passed: PassedOver): AsyncIterable<ImportRow>;
}

/** Opens a file of any kind. Throws UnreadableFile, and FileFault naming the choice that does not fit. */
export async function openImport(source: Source, choices: ImportChoices, reading: Reading = {}): Promise<OpenedImport> {
  // That map says of numbers in lines by our own names no more than these do.
  const isUnmapped = choices.map === undefined || choices.map === ownMetricsMap;
  if (isUnmapped && (await hasOwnNames(source))) return openNdjson(source, reading);
  const understood = await understand(source, choices, reading);
  return {
    columns: understood.columns,
    map: mapText(understood.plan.map),
    raw: { names: understood.table.header.names, lines: understood.table.lines },
    inspection: () => inspect(understood),
    rows(passed) {
      mustBeWhole(understood);
      return answersIn(understood, passed);
    },
  };
}

/** The columns of a file, by whose names its kind is known; none of one that has our own names. Throws as `openImport` does. */
export async function columnsOf(source: Source, choices: ImportChoices): Promise<OpenedImport['columns']> {
  if (await hasOwnNames(source)) return [];
  const { header } = await openTable(source, choices);
  return header.names.map((name) => ({ name }));
}

/** Whether a file is NDJSON whose first object has our own names. */
async function hasOwnNames(source: Source): Promise<boolean> {
  if ((await detectFormat(source)) !== 'ndjson') return false;
  for await (const row of readNdjson(decodeText(source, await detectEncoding(source))))
    return 'body' in row && 'kind' in row.body && 'occurredAt' in row.body;
  return false;
}

/** Answers by the names of our own fields, one a line: there is nothing to find out. */
export async function openNdjson(source: Source, { bounds = unbounded }: Reading = {}): Promise<OpenedImport> {
  const encoding = await detectEncoding(source);
  const bounded = readWithin(bounds, source.between);
  const rows = (seen?: Set<Period>) => onFirstDays(bounded.answers(readNdjson(decodeText(source, encoding))), seen);
  return {
    columns: [],
    map: ownMetricsMap,
    raw: { names: ['JSON'], lines: () => linesOf(rows()) },
    rows: () => rows(),
    async inspection() {
      const seen = new Set<Period>();
      const inspection = await inspectNdjson(rows(seen), seen, encoding);
      return { ...inspection, whole: bounded.isWhole() };
    },
  };
}

async function* linesOf(rows: AsyncIterable<ImportRow>): AsyncGenerator<Line> {
  for await (const row of rows) yield { line: row.line, cells: ['body' in row ? JSON.stringify(row.body) : row.value] };
}

async function inspectNdjson(
  rows: AsyncIterable<ImportRow>,
  seen: ReadonlySet<Period>,
  encoding: string,
): Promise<Omit<ImportInspection, 'whole'>> {
  const gathered = gather();
  for await (const row of rows) gathered.add(row);
  const metrics = gathered.metrics();
  return {
    format: 'ndjson',
    encoding,
    separator: null,
    sheet: null,
    sheets: [],
    headerLines: [],
    preset: null,
    columns: [],
    map: metrics.length > 0 ? ownMetricsMap : '',
    open: [],
    otherwise: null,
    misfits: [],
    moments: { columns: [], order: null, zone: null, periods: [...seen] },
    times: [],
    scores: [],
    metrics,
    days: gathered.days(),
    ids: 'column',
    rows: gathered.count(),
    answers: gathered.count(),
    passedOver: nonePassedOver(),
    refused: gathered.refused(),
    first: gathered.first,
  };
}
