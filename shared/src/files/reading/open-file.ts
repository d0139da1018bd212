import type { FileFormat } from '../../contract/imports/understood.ts';
import { columnNames } from '../../domain/imports/column-names.ts';
import { ChoiceFault } from '../choice-fault.ts';
import { readWithin, unbounded, type Bounded } from './bounds.ts';
import { decodeText } from './decode-text.ts';
import { detectEncoding, encodingNamed } from './detect-encoding.ts';
import { detectFormat } from './detect-format.ts';
import { detectSeparator, saidSeparator } from './detect-separator.ts';
import type { Header } from './find-header.ts';
import { readDelimited } from './read-delimited.ts';
import { readNdjson } from './read-ndjson.ts';
import { ndjsonNames, readNdjsonTable } from './read-ndjson-table.ts';
import { readSpreadsheetml, spreadsheetmlSheets } from './read-spreadsheetml.ts';
import { readWorkbook } from './read-workbook.ts';
import { headOf, type Line, type Source } from './source.ts';
import { UnreadableFile } from './unreadable.ts';
import { openWorkbook, type Sheet } from './workbook.ts';

/** What somebody says of a file; the rest is found out. */
export interface FileChoices {
  readonly encoding?: string | undefined;
  readonly separator?: string | undefined;
  readonly sheet?: string | undefined;
  /** How much of it is read; all when left out. */
  readonly bounded?: Bounded | undefined;
}

/** A table of any kind, and how it was read. */
export interface OpenedFile {
  readonly format: FileFormat;
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly sheet: string | null;
  /** The sheets that can be chosen. */
  readonly sheets: readonly string[];
  /** Where the format names its columns itself. */
  readonly header?: Header;
  /** Begins anew each time. */
  lines(): AsyncIterable<Line>;
}

const headCharacters = 65_536;
const longestProlog = 256;

/** Finds out how a file is to be read. Throws UnreadableFile, and FileFault naming the choice that does not fit. */
export async function openFile(source: Source, choices: FileChoices): Promise<OpenedFile> {
  const bounded = choices.bounded ?? readWithin(unbounded, source.between);
  const file = await openAny(source, choices, bounded);
  return { ...file, lines: () => bounded.lines(file.lines()) };
}

async function openAny(source: Source, choices: FileChoices, bounded: Bounded): Promise<OpenedFile> {
  const format = await detectFormat(source);
  if (format === 'xlsx') return openXlsx(source, choices, bounded.unpacked);
  const encoding = await encodingOf(source, choices, format === 'spreadsheetml');
  if (format === 'ndjson') return openJson(source, encoding, bounded);
  return format === 'spreadsheetml'
    ? openSpreadsheetml(source, encoding, choices)
    : openText(source, encoding, choices);
}

async function openXlsx(source: Source, { sheet: wanted }: FileChoices, mostUnpacked: number): Promise<OpenedFile> {
  const workbook = await openWorkbook(source, mostUnpacked);
  const sheets = workbook.sheets.map(({ name }) => name);
  const sheet = wanted === undefined ? largest(workbook.sheets) : workbook.sheets.find(({ name }) => name === wanted);
  if (!sheet) throw wanted === undefined ? new UnreadableFile('empty') : noSheet(wanted, sheets);
  const lines = () => readWorkbook(workbook, sheet);
  return { format: 'xlsx', encoding: null, separator: null, sheet: sheet.name, sheets, lines };
}

/** Beside the answers a workbook has a cover or a summary. */
function largest(sheets: readonly Sheet[]): Sheet | undefined {
  const seen = sheets.some(({ isHidden }) => !isHidden) ? sheets.filter(({ isHidden }) => !isHidden) : sheets;
  return seen.toSorted((a, b) => b.part.size - a.part.size)[0];
}

const noSheet = (name: string, sheets: readonly string[]): ChoiceFault =>
  new ChoiceFault('sheet', 'sheet', name, sheets.slice(0, 20).join(', '));

async function openSpreadsheetml(
  source: Source,
  encoding: string,
  { sheet: wanted }: FileChoices,
): Promise<OpenedFile> {
  const sheets = await spreadsheetmlSheets(decodeText(source, encoding));
  const sheet = wanted ?? sheets[0];
  if (sheet === undefined) throw new UnreadableFile('empty');
  if (!sheets.includes(sheet)) throw noSheet(sheet, sheets);
  const lines = () => readSpreadsheetml(decodeText(source, encoding), sheet);
  return { format: 'spreadsheetml', encoding, separator: null, sheet, sheets, lines };
}

async function openJson(source: Source, encoding: string, bounded: Bounded): Promise<OpenedFile> {
  const keys = await ndjsonNames(bounded.answers(readNdjson(decodeText(source, encoding))));
  const header = { lines: [], names: columnNames(keys), zone: null };
  const lines = () => readNdjsonTable(decodeText(source, encoding), keys);
  return { format: 'ndjson', encoding, separator: null, sheet: null, sheets: [], header, lines };
}

async function openText(source: Source, encoding: string, choices: FileChoices): Promise<OpenedFile> {
  const head = await headText(source, encoding);
  const said = saidSeparator(head);
  const separator = choices.separator ?? said ?? detectSeparator(head);
  const lines = () => withoutSaid(readDelimited(decodeText(source, encoding), separator), said !== null);
  return { format: 'csv', encoding, separator, sheet: null, sheets: [], lines };
}

async function* withoutSaid(lines: AsyncIterable<Line>, isSaid: boolean): AsyncGenerator<Line> {
  for await (const line of lines) if (!isSaid || line.line > 1) yield line;
}

async function encodingOf(source: Source, { encoding }: FileChoices, isXml: boolean): Promise<string> {
  if (encoding === undefined) {
    const detected = await detectEncoding(source);
    return (isXml && !detected.startsWith('utf-') && (await encodingInXml(source))) || detected;
  }
  const named = encodingNamed(encoding);
  if (!named) throw new ChoiceFault('encoding', 'encoding', encoding);
  return named;
}

/** The encoding that an XML file says of itself in its first line; null where it says none that is known. */
async function encodingInXml(source: Source): Promise<string | null> {
  const head = new TextDecoder('latin1').decode(await headOf(source, longestProlog));
  const [, said] = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head) ?? [];
  return said === undefined ? null : encodingNamed(said);
}

async function headText(source: Source, encoding: string): Promise<string> {
  let head = '';
  for await (const piece of decodeText(source, encoding)) {
    head += piece;
    if (head.length >= headCharacters) break;
  }
  return head.slice(0, headCharacters);
}
