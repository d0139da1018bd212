import type { Call } from '../../base/call.ts';
import type { Preview } from '../../responses/preview-responses.ts';
import { idOfRow, type GoodRow } from './check-row.ts';
import type { Correcting, OtherSettled } from '../corrections/correct-answers.ts';
import { correctedAmong } from '../corrections/read-corrections.ts';

/** What becomes of a row: it is stored, is there already, corrects what is there, or is refused as another body of a used id. */
export type Outcome = Preview | 'corrected';

/** What becomes of a row, and whether the ticket of its answer stays as somebody here left it, though it says otherwise. */
export interface Settled {
  outcome: Outcome;
  isAsStaffLeft: boolean;
}

/**
 * What becomes of the rows of a call, by what `stored` says of each, in order: those whose id is stored with another body are asked of `correct`.
 * The first row of an id speaks for it: what the call says otherwise under the same id is refused.
 */
export async function settled(
  call: Call,
  how: Correcting,
  rows: readonly GoodRow[],
  stored: readonly Preview[],
  correct: (others: readonly GoodRow[]) => Promise<OtherSettled[]>,
): Promise<Settled[]> {
  const firsts = firstOfEach(rows);
  const places = [...firsts.values()];
  const others = places.filter((i) => stored[i] === 'taken');
  const decided = others.length > 0 ? await correct(others.map((i) => rows[i]!)) : [];
  const said = new Map<number, Settled>(others.map((i, nth) => [i, decided[nth]!]));
  const repeated = places.filter((i) => stored[i] === 'repeated');
  for (const i of await correctedBefore(call, how, rows, repeated)) said.set(i, ofOutcome('corrected'));

  return rows.map((row, i) => {
    const first = firsts.get(idOfRow(row))!;
    if (first === i || !isTakenIn(said.get(first))) return said.get(i) ?? ofOutcome(stored[i]!);
    return ofOutcome(rows[first]!.prepared.row.bodyHash === row.prepared.row.bodyHash ? 'repeated' : 'taken');
  });
}

const isTakenIn = (said: Settled | undefined): boolean => said?.outcome === 'corrected' || said?.outcome === 'new';

const ofOutcome = (outcome: Outcome): Settled => ({ outcome, isAsStaffLeft: false });

function firstOfEach(rows: readonly GoodRow[]): Map<string, number> {
  const firsts = new Map<string, number>();
  rows.forEach((row, i) => {
    if (!firsts.has(idOfRow(row))) firsts.set(idOfRow(row), i);
  });
  return firsts;
}

/** Of rows that are there, by their places, those that this import corrected: a piece is sent again. */
async function correctedBefore(
  { db, site }: Call,
  { importId }: Correcting,
  rows: readonly GoodRow[],
  places: readonly number[],
): Promise<number[]> {
  const ids = places.map((i) => idOfRow(rows[i]!));
  const corrected = await correctedAmong(db, site.id, importId, ids);
  return places.filter((i) => corrected.has(idOfRow(rows[i]!)));
}
