import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import { mostErrorsTold } from '@huiyin/shared/domain/limits';
import type { Call } from '../../base/call.ts';
import { refused } from '../../base/events/refused.ts';
import { inBatches } from '../../base/in-batches.ts';
import { Problem } from '../../base/problem.ts';
import { previewResponses } from '../../responses/preview-responses.ts';
import { storeResponses } from '../../intake/store-responses.ts';
import { knownSite } from '../../sites/site-directory.ts';
import { agentsOf } from './agents.ts';
import { checkRow, type CheckedRow, type GoodRow } from './check-row.ts';
import { correctAnswers, previewCorrections, type Correcting } from '../corrections/correct-answers.ts';
import { mayCorrect, type FoundAlike } from '../corrections/may-correct.ts';
import { nowhere, storedElsewhere } from '../corrections/stored-elsewhere.ts';
import { waitingAmong } from './imported-ticket.ts';
import { knownAgain } from './known-again.ts';
import { settled, type Outcome, type Settled } from './outcomes.ts';
import { remarksOf } from './remarks.ts';
import type { ImportRow } from '@huiyin/shared/files/import-row';
import { nonePassedOver, type PassedOver } from '@huiyin/shared/files/passed-over';
import { sizeOf, workOf } from '@huiyin/shared/files/reading/work';
import { takesIn } from '../kept/kept-imports.ts';
import { rowError, type RowError } from './row-error.ts';
import { isValue } from './check-value.ts';
import { earlierVersions } from './survey-of-row.ts';
import { settleValues } from './take-values.ts';
import { toldErrors } from './told-errors.ts';

/** How rows are taken in. */
export interface Importing extends Correcting {
  dryRun: boolean;
  /** A dry run also tells which other sources of the same columns hold such answers. */
  elsewhere?: boolean;
  /**
   * Nothing is stored when a larger share of the rows than this, 0 to 1, is refused, or not all of them could be read; 1 when left out, for no
   * limit.
   */
  mostRefused?: number;
  passedOver?: PassedOver;
}

/**
 * Stores the rows that are right and tells, line by line, what is wrong with the others. What is already there is passed
 * over, so that an import can be repeated; what this import stored before counts as stored. With `dryRun` it says the same and stores nothing.
 * Throws Problem('conflict') where the import is taken back meanwhile.
 */
export async function takeRows(
  call: Call,
  rows: readonly ImportRow[],
  {
    importId,
    corrections,
    header,
    source = '',
    dryRun,
    mostRefused = 1,
    passedOver = nonePassedOver(),
    elsewhere,
  }: Importing,
): Promise<ImportResult> {
  const answers = rows.filter((row) => !isValue(row));
  const numbers = await settleValues(call, rows, { importId, corrections });
  const checked = await checkRows(call, importId, answers);
  const good = await knownAgain(
    call,
    checked.filter((row): row is GoodRow => 'prepared' in row),
  );
  const how = { importId, corrections, header, source };
  const isTorn = rows.some((row) => 'trouble' in row && row.trouble === 'never_closed');
  const isOverLimit = (all: readonly Settled[]) =>
    mostRefused < 1 &&
    (isTorn || rows.length - countTaken([...outcomesOf(all), ...numbers.outcomes]) > mostRefused * rows.length);
  const planned = dryRun || mostRefused < 1 ? await preview(call, good, how) : undefined;
  const stopped = planned !== undefined && isOverLimit(planned);
  const isKept = !dryRun && !stopped;
  const settledRows = planned && !isKept ? planned : await store(call, good, how);
  const outcomes = outcomesOf(settledRows);
  if (isKept) await numbers.store();

  const alike = dryRun && corrections !== 'refuse' ? await mayCorrect(call, source, newOf(good, outcomes)) : none;
  const other = dryRun && elsewhere ? await storedElsewhere(call, how, newOf(good, outcomes)) : nowhere;
  const wrong = checked.flatMap((row) => ('errors' in row ? [row.errors] : []));
  const notTaken = [...wrong, ...taken(good, outcomes), ...numbers.refused];
  const all = [...outcomes, ...numbers.outcomes];
  return {
    rows: rows.length,
    stored: stopped && !dryRun ? 0 : all.filter((o) => o === 'new').length,
    alreadyThere: all.filter((o) => o === 'repeated').length,
    corrected: stopped && !dryRun ? 0 : all.filter((o) => o === 'corrected').length,
    errors: toldErrors(notTaken),
    errorCount: notTaken.flat().length,
    leftOut: leftOutNow(good, outcomes),
    remarks: remarksOf(good, settledRows),
    passedOver,
    mayCorrect: alike.told,
    isMoreToCorrect: alike.isMore || other.isMore,
    elsewhere: other.told,
    waiting: waitingAmong(newOf(good, outcomes).map(({ prepared }) => prepared.ticket)),
    stopped,
    dryRun,
    import: isKept ? importId : null,
  };
}

const outcomesOf = (all: readonly Settled[]): Outcome[] => all.map(({ outcome }) => outcome);

const none: FoundAlike = { told: [], isMore: false };

/** How many would be here in the end. */
const countTaken = (outcomes: readonly string[]): number =>
  outcomes.filter((one) => one === 'new' || one === 'repeated' || one === 'corrected').length;

async function checkRows(call: Call, importId: string, rows: readonly ImportRow[]): Promise<CheckedRow[]> {
  const [known, agents] = await Promise.all([knownSite(call, call.site), agentsOf(call.db, call.site.id)]);
  const versions = await earlierVersions(call.db, known, rows);
  const context = { now: call.now, importId, ...known, agents, versions };
  const checked: CheckedRow[] = [];
  for (const batch of inBatches(rows, { weigh: (row) => workOf(sizeOf(row)) })) {
    checked.push(...batch.map((row) => checkRow(row, context)));
    await call.turn();
  }
  return checked;
}

async function preview(call: Call, good: readonly GoodRow[], how: Correcting): Promise<Settled[]> {
  const stored = await previewResponses(call.db, preparedRows(good));
  return settled(call, how, good, stored, (others) => previewCorrections(call, how, others));
}

const preparedRows = (good: readonly GoodRow[]) => good.map(({ prepared }) => prepared.row);

async function store(call: Call, good: readonly GoodRow[], how: Correcting): Promise<Settled[]> {
  const { db, site, turn } = call;
  const isOpen = takesIn(site.id, how.importId);
  const taken: boolean[] = [];
  for (const batch of inBatches(good)) {
    const prepared = batch.map((row) => row.prepared);
    const stored = await storeResponses(db, prepared, isOpen).catch(refused(db, [isOpen, new Problem('conflict')]));
    taken.push(...stored.map((outcome) => outcome instanceof Problem));
    await turn();
  }
  const now = await previewResponses(db, preparedRows(good));
  const stored = now.map((outcome, i) => (taken[i] ? 'taken' : outcome));
  return settled(call, how, good, stored, (others) => correctAnswers(call, how, others));
}

const newOf = (good: readonly GoodRow[], outcomes: readonly Outcome[]): GoodRow[] =>
  good.filter((_, i) => outcomes[i] === 'new');

const taken = (good: readonly GoodRow[], outcomes: readonly Outcome[]): RowError[][] =>
  good.filter((_, i) => outcomes[i] === 'taken').map(({ line }) => [rowError(line, 'externalId', 'taken')]);

/** Of the rows that are stored now. */
const leftOutNow = (good: readonly GoodRow[], outcomes: readonly Outcome[]): ImportResult['leftOut'] =>
  good
    .flatMap(({ line, leftOut }, i) =>
      outcomes[i] === 'new' || outcomes[i] === 'corrected' ? leftOut.map((one) => ({ line, ...one })) : [],
    )
    .slice(0, mostErrorsTold);
