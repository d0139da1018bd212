import type { ImportResult } from '@huiyin/shared/contract/imports';
import type { Call } from '../base/call.ts';
import { did } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { previewResponses, type Preview } from '../responses/preview-responses.ts';
import { storeResponses } from '../intake/store-responses.ts';
import { knownSite } from '../sites/site-directory.ts';
import { checkRow, type CheckedRow, type RowError } from './check-row.ts';
import type { ImportRow } from './map-rows.ts';

const batchSize = 256;
const mostErrorsTold = 1_000;

type Good = Exclude<CheckedRow, { errors: RowError[] }>;

/**
 * Stores the rows that are right and tells, line by line, what is wrong with the others. What is already there is passed
 * over, so that an import can be repeated. With `dryRun` it says the same and stores nothing.
 */
export async function importRows(
  call: Call,
  rows: readonly ImportRow[],
  { dryRun }: { dryRun: boolean },
): Promise<ImportResult> {
  const { db, now, site } = call;
  const context = { now, ...(await knownSite(call, site)) };
  const checked: CheckedRow[] = [];
  for (const batch of inBatches(rows)) {
    checked.push(...(await Promise.all(batch.map((row) => checkRow(row, context)))));
    await call.turn();
  }
  const good = checked.filter((row): row is Good => 'prepared' in row);
  const outcomes = dryRun
    ? await previewResponses(
        db,
        good.map(({ prepared }) => prepared.row),
      )
    : await store(call, good);

  const errors = [...checked.flatMap((row) => ('errors' in row ? row.errors : [])), ...taken(good, outcomes)];
  const result: ImportResult = {
    rows: rows.length,
    stored: outcomes.filter((o) => o === 'new').length,
    alreadyThere: outcomes.filter((o) => o === 'repeated').length,
    errors: errors.toSorted((a, b) => a.line - b.line).slice(0, mostErrorsTold),
    errorCount: errors.length,
    leftOut: leftOutNow(good, outcomes),
    dryRun,
  };
  if (!dryRun && result.stored > 0) await recordImport(call, result);
  return result;
}

async function store({ db, turn }: Call, good: readonly Good[]): Promise<Preview[]> {
  const outcomes: Preview[] = [];
  for (const batch of inBatches(good)) {
    const prepared = batch.map((row) => row.prepared);
    for (const outcome of await storeResponses(db, prepared))
      outcomes.push(outcome instanceof Problem ? 'taken' : outcome.repeated ? 'repeated' : 'new');
    await turn();
  }
  return outcomes;
}

/** In pieces between which other requests have their turn. */
const inBatches = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / batchSize) }, (_, i) => all.slice(i * batchSize, (i + 1) * batchSize));

function taken(good: readonly Good[], outcomes: readonly Preview[]): RowError[] {
  const message = 'is already there with other content';
  return good.filter((_, i) => outcomes[i] === 'taken').map(({ line }) => ({ line, field: 'externalId', message }));
}

/** Of the rows that are stored now. */
const leftOutNow = (good: readonly Good[], outcomes: readonly Preview[]): ImportResult['leftOut'] =>
  good
    .flatMap(({ line, leftOut }, i) => (outcomes[i] === 'new' ? leftOut.map((one) => ({ line, ...one })) : []))
    .slice(0, mostErrorsTold);

async function recordImport(call: Call, { stored, alreadyThere, errorCount }: ImportResult): Promise<void> {
  await call.write([], did('import.done', call.site, { stored, alreadyThere, errors: errorCount }));
}
