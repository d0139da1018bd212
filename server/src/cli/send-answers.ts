import type { ImportResult } from '@huiyin/shared/contract/imports';
import type { ImportsBook } from '@huiyin/shared/i18n/admin/imports';
import type { ImportRow } from '@huiyin/shared/files/import-row';
import type { OpenedImport } from '@huiyin/shared/files/open-import';
import { nonePassedOver } from '@huiyin/shared/files/passed-over';
import { createImportApi, type ImportApi } from './import-api.ts';
import type { ImportOptions } from './import-options.ts';
import { createImportReport, type ImportReport } from './import-report.ts';

const mostRows = 1_000;
const mostBytes = 4 * 1024 * 1024;
const interrupted = 130;

/** The answers of a file on their way to a site. */
export interface Sending {
  /** Has the server check all of them; gives the exit code where it ends here. */
  check(): Promise<number | 'go on'>;
  /** Stores them; gives the exit code. */
  store(): Promise<number>;
}

/** Finds the site. Throws a Refusal where there is none, or the key may not import. Ctrl-C ends what goes on between two calls. */
export async function prepareToSend(
  file: OpenedImport,
  options: ImportOptions,
  total: number,
  words: ImportsBook,
): Promise<Sending> {
  const { step, isSure, mostRefused } = options;
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const begun = (dryRun: boolean) => createImportReport({ total, dryRun, words, out: process.stderr });
  let report = begun(true);
  const api = createImportApi({
    ...options,
    goOn: words.again,
    waiting: (reason, seconds) => report.note(words.trying(reason, String(seconds))),
    signal: stop.signal,
  });
  const siteId = await api.siteId(options.siteKey);
  const pass = async (dryRun: boolean) => {
    report = begun(dryRun);
    await sendAll({ file, api, siteId, report, dryRun, signal: stop.signal });
  };
  const end = () => {
    const refused = report.finish();
    if (stop.signal.aborted) report.note(`${words.interrupted} ${words.again}`);
    return stop.signal.aborted ? interrupted : refused > 0 ? 1 : 0;
  };

  return {
    async check() {
      await pass(true);
      const isTorn = mostRefused < 100 && report.isTorn();
      const isStopped = isTorn || report.refusedPercent() > mostRefused;
      if (step !== 'dry-run' && isSure && !isStopped && !stop.signal.aborted) return (report.clear(), 'go on');
      const code = end();
      if (stop.signal.aborted || (step === 'dry-run' && !isStopped)) return code;
      const stopped = words.stopped(report.refusedPercent().toFixed(1), String(mostRefused));
      report.note(isTorn ? words.torn : isStopped ? stopped : words.notYet);
      return 1;
    },
    async store() {
      await pass(false);
      return end();
    },
  };
}

interface Pass {
  file: OpenedImport;
  api: ImportApi;
  siteId: string;
  report: ImportReport;
  dryRun: boolean;
  signal: AbortSignal;
}

type Answered = Pick<ImportResult, 'rows' | 'stored' | 'alreadyThere' | 'errors' | 'leftOut'>;

const nothing: Answered = { rows: 0, stored: 0, alreadyThere: 0, errors: [], leftOut: [] };

async function sendAll({ file, api, siteId, report, dryRun, signal }: Pass): Promise<void> {
  const passed = nonePassedOver();
  for await (const { ndjson, sent, refused } of chunks(file.rows(passed))) {
    if (signal.aborted) return;
    const result: Answered = sent.length > 0 ? await api.send(siteId, ndjson, dryRun) : nothing;
    for (const { line, field, trouble, value } of refused) report.error({ line, field, trouble, value, message: '' });
    for (const error of result.errors) report.error({ ...error, line: sent[error.line - 1]!.line });
    for (const one of result.leftOut) report.leftOut({ ...one, line: sent[one.line - 1]!.line });
    for (const { line, leftOut = [] } of sent) for (const one of leftOut) report.leftOut({ ...one, line });
    report.add({ ...result, rows: result.rows + refused.length }, passed);
  }
}

interface Chunk {
  ndjson: string;
  sent: Extract<ImportRow, { body: unknown }>[];
  refused: Extract<ImportRow, { trouble: unknown }>[];
}

/** Gathers answers into pieces the server takes at once. */
async function* chunks(rows: AsyncIterable<ImportRow>): AsyncGenerator<Chunk> {
  const empty = (): Chunk => ({ ndjson: '', sent: [], refused: [] });
  let chunk = empty();
  for await (const row of rows) {
    if ('trouble' in row) chunk.refused.push(row);
    else {
      chunk.ndjson += `${JSON.stringify(row.body)}\n`;
      chunk.sent.push(row);
    }
    const full = chunk.sent.length + chunk.refused.length >= mostRows || chunk.ndjson.length * 3 >= mostBytes;
    if (!full) continue;
    yield chunk;
    chunk = empty();
  }
  if (chunk.sent.length + chunk.refused.length > 0) yield chunk;
}
