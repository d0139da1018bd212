import { sayingOf } from '@huiyin/shared/files/corrections/near-equal';
import { isRowId } from '@huiyin/shared/files/row-name';
import type { Corrections } from '@huiyin/shared/contract/imports/understood';
import type { Call } from '../../base/call.ts';
import { Problem } from '../../base/problem.ts';
import { saidBy, storedResponses, type StoredResponse } from '../../intake/stored-responses.ts';
import type { Prepared } from '../../intake/store-responses.ts';
import { haveOneStory } from '../../tickets/tell-story.ts';
import type { GoodRow } from '../rows/check-row.ts';
import { inBatches } from '../../base/in-batches.ts';
import { staysAsLeft } from './as-staff-left.ts';
import { originsOf, isAkin, type Origin } from '../rows/origins.ts';
import { comparedOf, isTellingMoment } from './compared.ts';
import { correctionsOf, type CorrectionMade } from './read-corrections.ts';
import { isCorrectionWritten, mostAtOnce } from './write-corrections.ts';

const tries = 10;

/** Which import corrects, of what, and whether it is to. */
export interface Correcting extends Origin {
  /** It is open, unless nothing is written. */
  importId: string;
  corrections?: Corrections | undefined;
}

/** What becomes of a row whose id is stored with another body: it corrects the stored one, was itself corrected since, `new` where this import had stored it, or is refused. */
type OtherOutcome = 'new' | 'corrected' | 'repeated' | 'taken';

/** What becomes of one of them, and whether its ticket stays as somebody here left it, though the row says otherwise. */
export interface OtherSettled {
  outcome: OtherOutcome;
  isAsStaffLeft: boolean;
}

/** What would become of each of `others`, rows whose ids are stored with another body, in order. */
export async function previewCorrections(
  call: Call,
  how: Correcting,
  others: readonly GoodRow[],
): Promise<OtherSettled[]> {
  return (await decided(call, how, others)).map(settledOf);
}

/**
 * Answers that were imported say from now on what a file says of them, some at a time; what they said before is kept with the import. Gives what
 * became of each of `others`, in order. Throws Problem('busy') where others are faster again and again, Problem('conflict') where the import is
 * taken back meanwhile.
 */
export async function correctAnswers(call: Call, how: Correcting, others: readonly GoodRow[]): Promise<OtherSettled[]> {
  const outcomes: OtherSettled[] = [];
  for (const batch of inBatches(others, { most: mostAtOnce })) {
    outcomes.push(...(await correctSome(call, how, batch)));
    await call.turn();
  }
  return outcomes;
}

async function correctSome(call: Call, how: Correcting, others: readonly GoodRow[]): Promise<OtherSettled[]> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const all = await decided(call, how, others);
    const corrected = all.flatMap((one) =>
      one.outcome === 'corrected' && one.stored ? [{ ...one, stored: one.stored }] : [],
    );
    if (corrected.length === 0 || (await isCorrectionWritten(call, how.importId, corrected))) return all.map(settledOf);
  }
  throw new Problem('busy', { retryAfterSeconds: 1 });
}

/** `stored`: what is to be corrected; null where this import did that before. */
type Outcome =
  | { outcome: 'corrected'; stored: StoredResponse | null }
  | { outcome: Exclude<OtherOutcome, 'corrected'> };
type Decided = Outcome & { other: GoodRow; isAsStaffLeft: boolean };

const settledOf = ({ outcome, isAsStaffLeft }: Decided): OtherSettled => ({ outcome, isAsStaffLeft });

async function decided({ db, site }: Call, how: Correcting, others: readonly GoodRow[]): Promise<Decided[]> {
  const ids = others.map(({ prepared }) => prepared.row.id);
  const [stored, made] = await Promise.all([storedResponses(db, site.id, ids), correctionsOf(db, site.id, ids)]);
  const importsOf = (id: string): string[] =>
    [stored.get(id)?.row.importId ?? [], (made.get(id) ?? []).map(({ importId }) => importId)].flat();
  const origins = await originsOf(db, site.id, new Set(ids.flatMap(importsOf)));
  return others.map((other) => {
    const id = other.prepared.row.id;
    const known = stored.get(id);
    const isItsSource = importsOf(id).some((one) => isAkin(how, origins.get(one))) || isOfItsMoment(other, known);
    const one = outcomeOf(other, { stored: known, made: made.get(id) ?? [], isItsSource }, how);
    const isAsStaffLeft = one.outcome !== 'taken' && known !== undefined && staysAsLeft(other.prepared, known);
    return { other, isAsStaffLeft, ...one };
  });
}

/** What two tools call alike was hardly given in one minute: such an answer came here by a file of ours, with the id it had before. */
const isOfItsMoment = ({ prepared: { row } }: GoodRow, stored: StoredResponse | undefined): boolean =>
  stored?.row.occurredAt === row.occurredAt && isTellingMoment(row.occurredAt);

/** What is known of a stored answer; `isItsSource`: whether what corrects it is of the source that said it. */
interface Known {
  stored: StoredResponse | undefined;
  made: readonly CorrectionMade[];
  isItsSource: boolean;
}

function outcomeOf(
  { prepared, name, replaces }: GoodRow,
  { stored, made, isItsSource }: Known,
  { importId, corrections }: Correcting,
): Outcome {
  const { row } = prepared;
  if (!stored || !isImported(stored) || stored.row.kind !== row.kind) return { outcome: 'taken' };
  const isTheSame = saysTheSame(prepared, stored);
  const own = made.findIndex((one) => one.importId === importId && one.hashBefore !== null);
  // A piece that comes twice at once, or again after a later import.
  const saidNext = own < 0 ? undefined : made[own + 1];
  if (own >= 0 && (saidNext ? saidNext.hashBefore === row.bodyHash : isTheSame))
    return { outcome: 'corrected', stored: null };
  if (isTheSame) return { outcome: 'repeated' };
  const first = made.find(({ hashBefore }) => hashBefore !== null);
  if (stored.row.importId === importId && first?.hashBefore === row.bodyHash) return { outcome: 'new' };
  const isItsOwn = !isRowId(name);
  const isOfThisFile = stored.row.importId === importId || made.some((one) => one.importId === importId);
  const wasSo = made.some(({ hashBefore }) => hashBefore === row.bodyHash);
  if (wasSo && (isOfThisFile || !isItsOwn)) return { outcome: 'repeated' };
  const isWanted =
    corrections === 'replace' || (corrections === undefined && ((isItsOwn && isItsSource) || replaces !== undefined));
  // Of two rows of one file under one id nobody can tell which is right.
  return isWanted && !isOfThisFile ? { outcome: 'corrected', stored } : { outcome: 'taken' };
}

/** Another file may say the same in other words, such as another way to write a moment. */
function saysTheSame({ row, ticket }: Prepared, stored: StoredResponse): boolean {
  // Of what somebody here has dealt with its ticket stays as it is.
  const isToldSo =
    stored.isDealtWith || (stored.ticket?.status === ticket?.status && haveOneStory(stored.story, ticket?.story));
  return isToldSo && sayingOf(comparedOf(row)) === sayingOf(comparedOf({ ...saidBy(stored).answer, kind: row.kind }));
}

const isImported = ({ row }: StoredResponse): boolean => row.channel === 'import' && row.sample === 0;
