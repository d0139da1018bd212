import { createReadStream, statSync } from 'node:fs';
import { Refusal } from '../adapters/refusal.ts';
import { Problem } from '../base/problem.ts';
import { mapRows, type ImportRow } from '../imports/map-rows.ts';
import { parseMap, type RowMap } from '../imports/parse-map.ts';
import { readCsv } from '../imports/read-csv.ts';
import { readCommandLine, usageOf } from './command-line.ts';
import { createImportApi, goOn, type ImportApi } from './import-api.ts';
import { createImportReport, type ImportReport } from './import-report.ts';

const mostRows = 1_000;
const mostBytes = 4 * 1024 * 1024;
const interrupted = 130;

/** `huiyin import`: sends the rows of a CSV file to a site, in constant memory. Exit code 0 only if all were taken. */
export async function run(args: string[]): Promise<number> {
  const { file, siteKey, map, size, ...options } = readOptions(args);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const report = createImportReport(file, options.dryRun, process.stderr);
  const waiting = (reason: string, seconds: number) => report.note(`${reason}. Trying again in ${seconds} s.`);
  const api = createImportApi({ ...options, waiting, signal: stop.signal });
  const siteId = await api.siteId(siteKey);
  try {
    await sendAll({ file, size, map, api, siteId, report, signal: stop.signal });
  } catch (error) {
    if (error instanceof Problem) throw new Refusal(messageOf(error));
    throw error;
  }
  const refused = report.finish();
  if (stop.signal.aborted) report.note(`Stopped. ${goOn}`);
  return stop.signal.aborted ? interrupted : refused > 0 ? 1 : 0;
}

function readOptions(args: string[]) {
  const { file, values } = readCommandLine(args, 'import', {
    site: { type: 'string' },
    map: { type: 'string' },
    url: { type: 'string', default: 'http://127.0.0.1:8787' },
    key: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    status: { type: 'string' },
  });
  const key = values.key ?? process.env['HUIYIN_API_KEY'];
  if (!values.site) throw new Refusal(`--site KEY is missing. ${usageOf('import')}`);
  if (!values.map)
    throw new Refusal(
      `--map is missing, e.g. --map 'kind=:csat,score=stars,occurredAt=date'. See docs/guide/operator.md.`,
    );
  if (!key) throw new Refusal('No API key: make one in Settings and give it as HUIYIN_API_KEY or --key.');
  if (!/^[!-~]+$/.test(key)) throw new Refusal('The API key holds what no key holds: copy it again from Settings.');
  if (!/^https?:/.test(values.url) || !URL.canParse(values.url))
    throw new Refusal(`--url ${values.url} is no http(s) address.`);
  if (values.status && !/^(open|closed)$/.test(values.status)) throw new Refusal('--status is open or closed.');
  return {
    file,
    size: sizeOf(file),
    siteKey: values.site,
    map: mapOf(values.map, values.status),
    url: values.url,
    key,
    dryRun: values['dry-run'],
  };
}

function sizeOf(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Refusal(`There is no file ${file}.`);
  return found.size;
}

function mapOf(text: string, status: string | undefined): RowMap {
  try {
    const map = parseMap(text);
    return status ? new Map([...map, ['status', { constant: status }]]) : map;
  } catch (error) {
    throw error instanceof Problem ? new Refusal(messageOf(error)) : error;
  }
}

function messageOf(problem: Problem): string {
  return problem.errors?.map(({ field, message }) => `--${field}: ${message}.`).join(' ') ?? problem.message;
}

interface Sending {
  file: string;
  size: number;
  map: RowMap;
  api: ImportApi;
  siteId: string;
  report: ImportReport;
  signal: AbortSignal;
}

async function sendAll({ file, size, map, api, siteId, report, signal }: Sending): Promise<void> {
  const source = createReadStream(file);
  const share = () => (size === 0 ? 1 : Math.min(1, source.bytesRead / size));
  for await (const chunk of chunks(mapRows(readCsv(source), map))) {
    if (signal.aborted) return;
    const lines = chunk.sent.map(({ line }) => line);
    const none = { rows: 0, stored: 0, alreadyThere: 0, errors: [], leftOut: [] };
    const result = lines.length > 0 ? await api.send(siteId, chunk.ndjson) : none;
    for (const { line, field, problem } of chunk.refused) report.error(line, field, problem);
    for (const { line, field, message } of result.errors) report.error(lines[line - 1]!, field, message);
    for (const { line, field, value } of result.leftOut) report.leftOut(lines[line - 1]!, field, value);
    report.add({ ...result, rows: result.rows + chunk.refused.length }, share());
  }
}

interface Chunk {
  ndjson: string;
  sent: { line: number }[];
  refused: Extract<ImportRow, { problem: string }>[];
}

/** Gathers rows into pieces the server takes at once. */
async function* chunks(rows: AsyncIterable<ImportRow>): AsyncGenerator<Chunk> {
  const empty = (): Chunk => ({ ndjson: '', sent: [], refused: [] });
  let chunk = empty();
  for await (const row of rows) {
    if ('problem' in row) chunk.refused.push(row);
    else {
      chunk.ndjson += `${JSON.stringify(row.body)}\n`;
      chunk.sent.push({ line: row.line });
    }
    const full = chunk.sent.length + chunk.refused.length >= mostRows || chunk.ndjson.length * 3 >= mostBytes;
    if (!full) continue;
    yield chunk;
    chunk = empty();
  }
  if (chunk.sent.length + chunk.refused.length > 0) yield chunk;
}
