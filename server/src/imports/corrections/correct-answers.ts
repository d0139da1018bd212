import { sayingOf } from '@huiyin/shared/files/corrections/near-equal';
import { isRowId } from '@huiyin/shared/files/row-id';
import type { Corrections } from '@huiyin/shared/contract/imports/understood';
import type { Call } from '../../base/call.ts';
import { isTaken, type Statement } from '../../base/db/db.ts';
import { did, isRefused, onlyWhere } from '../../base/events/record-event.ts';
import { Problem } from '../../base/problem.ts';
import { keepFirstNamed } from '../../intake/first-named.ts';
import {
  replacing,
  saidBy,
  storedResponses,
  type Replacement,
  type Said,
  type StoredResponse,
} from '../../intake/replace-responses.ts';
import type { Prepared } from '../../intake/store-responses.ts';
import { contentOfAnswer } from '../../responses/replace-answers.ts';
import { haveOneStory } from '../../tickets/tell-story.ts';
import { importThere, takesIn } from '../kept/kept-imports.ts';
import { staysAsLeft } from './as-staff-left.ts';
import { comparedOf, isTellingMoment } from './compared.ts';
import { openedAgain } from '../rows/imported-ticket.ts';
import { originsOf, isAkin, type Origin } from '../rows/origins.ts';
import { correctionsOf, type CorrectionMade } from './read-corrections.ts';

/** So many answers are corrected, or given back, in one transaction. */
export const mostAtOnce = 200;
const tries = 10;

/** An answer of a file whose id is stored with another body. */
export interface Other {
  prepared: Prepared;
  /** What its source calls it. */
  externalId: string;
  /** The id it has by that, where it is known to be a stored one with another id; else null. */
  sentAs: string | null;
  /** The stored answer that it is, as its sender says. */
  replaces: string | undefined;
}

/** Which import corrects, of what, and whether it is to. */
export interface Correcting extends Origin {
  /** It is open, unless nothing is written. */
  importId: string;
  corrections?: Corrections | undefined;
}

/** What becomes of it: it corrects the stored one, was itself corrected since, or is refused. */
type OtherOutcome = 'corrected' | 'repeated' | 'taken';

/** What becomes of one of them, and whether its ticket stays as somebody here left it, though the row says otherwise. */
export interface OtherSettled {
  outcome: OtherOutcome;
  isAsStaffLeft: boolean;
}

/** What would become of each of `others`, in order. */
export async function previewCorrections(
  call: Call,
  how: Correcting,
  others: readonly Other[],
): Promise<OtherSettled[]> {
  return (await decided(call, how, others)).map(settledOf);
}

/**
 * Answers that were imported say from now on what a file says of them, some at a time; what they said before is kept with the import. Gives what
 * became of each of `others`, in order. Throws Problem('busy') where others are faster again and again, Problem('conflict') where the import is
 * taken back meanwhile.
 */
export async function correctAnswers(call: Call, how: Correcting, others: readonly Other[]): Promise<OtherSettled[]> {
  const outcomes: OtherSettled[] = [];
  for (let from = 0; from < others.length; from += mostAtOnce) {
    outcomes.push(...(await correctSome(call, how, others.slice(from, from + mostAtOnce))));
    await call.turn();
  }
  return outcomes;
}

async function correctSome(call: Call, how: Correcting, others: readonly Other[]): Promise<OtherSettled[]> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const all = await decided(call, how, others);
    const corrected = all.flatMap((one) => (one.outcome === 'corrected' ? one : []));
    if (corrected.length === 0 || (await isCorrectionWritten(call, how.importId, corrected))) return all.map(settledOf);
  }
  throw new Problem('busy', { retryAfterSeconds: 1 });
}

type Outcome = { outcome: 'corrected'; stored: StoredResponse } | { outcome: Exclude<OtherOutcome, 'corrected'> };
type Decided = Outcome & { other: Other; isAsStaffLeft: boolean };
type Corrected = Extract<Decided, { outcome: 'corrected' }>;

const settledOf = ({ outcome, isAsStaffLeft }: Decided): OtherSettled => ({ outcome, isAsStaffLeft });

async function decided({ db, site }: Call, how: Correcting, others: readonly Other[]): Promise<Decided[]> {
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
const isOfItsMoment = ({ prepared: { row } }: Other, stored: StoredResponse | undefined): boolean =>
  stored?.row.occurredAt === row.occurredAt && isTellingMoment(row.occurredAt);

/** What is known of a stored answer; `isItsSource`: whether what corrects it is of the source that said it. */
interface Known {
  stored: StoredResponse | undefined;
  made: readonly CorrectionMade[];
  isItsSource: boolean;
}

function outcomeOf(
  { prepared, externalId, replaces }: Other,
  { stored, made, isItsSource }: Known,
  { importId, corrections }: Correcting,
): Outcome {
  const { row } = prepared;
  if (!stored || !isImported(stored) || stored.row.kind !== row.kind) return { outcome: 'taken' };
  if (saysTheSame(prepared, stored)) return { outcome: 'repeated' };
  const isItsOwn = !isRowId(externalId);
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

async function isCorrectionWritten(call: Call, importId: string, corrected: readonly Corrected[]): Promise<boolean> {
  const replacements = corrected.map(({ stored, other }): Replacement => ({ stored, says: saidByRow(other, stored) }));
  try {
    await call.write([
      onlyWhere(takesIn(call.site.id, importId)),
      ...(await replacing(call, replacements)),
      ...keepFirstNamed(corrected.map(({ other }) => other.prepared)),
      keepBefore(call, importId, corrected),
      did('answers.corrected', call.site, { answers: corrected.length, importId }),
    ]);
    return true;
  } catch (error) {
    if (!isRefused(error) && !isTaken(error, 'events.subject_id')) throw error;
    if ((await importThere(call, importId)).state !== 'open') throw new Problem('conflict');
    return false;
  }
}

const saidByRow = ({ prepared: { row, ticket } }: Other, there: StoredResponse): Said => ({
  answer: contentOfAnswer(row),
  opening: ticket && openedAgain(ticket, there.ticket),
});

const keep = `INSERT OR IGNORE INTO corrected_answers (response_id, import_id, site_id, sent_as, before)
SELECT value->>0, value->>1, value->>2, value->>3, value->>4 FROM json_each(?)`;

/** What an import corrects twice was what it was before the first time. */
function keepBefore({ site }: Call, importId: string, corrected: readonly Corrected[]): Statement {
  const rows = corrected.map(({ stored, other }) => [
    stored.row.id,
    importId,
    site.id,
    other.sentAs,
    JSON.stringify(saidBy(stored)),
  ]);
  return { sql: keep, args: [JSON.stringify(rows)] };
}
