import { stepFields } from '../parse-map.ts';

const ofTicket: readonly string[] = ['status', 'agent', ...stepFields];

/** That a row may be a stored answer, as {@link pairCorrections} needs it. */
export interface MayBe {
  /** What the row is called. */
  externalId: string;
  /** The id of the stored answer. */
  id: string;
  /** All ids under which a file may hold that answer, its own too. */
  knownAs: readonly string[];
  /** A field in which they differ; null for none. */
  field: string | null;
}

/**
 * Which rows are which stored answers, as far as nobody has to guess: an answer that the file holds itself is no other row's, one that says the same
 * is that row's, then one that does but for how its ticket was dealt with, and of the rest each row has one answer and each answer one row. `isInFile` says whether a row of the file has an id.
 */
export function pairCorrections<T extends MayBe>(offered: readonly T[], isInFile: (id: string) => boolean): T[] {
  const free = offered.filter(({ knownAs }) => !knownAs.some(isInFile));
  const pairs: T[] = [];
  const [rows, answers] = [new Set<string>(), new Set<string>()];
  const isFree = ({ externalId, id }: T) => !rows.has(externalId) && !answers.has(id);
  const take = (one: T) => {
    pairs.push(one);
    rows.add(one.externalId);
    answers.add(one.id);
  };
  for (const one of free) if (one.field === null && isFree(one)) take(one);
  for (const one of free) if (one.field !== null && ofTicket.includes(one.field) && isFree(one)) take(one);
  const left = free.filter(isFree);
  const ofRow = Map.groupBy(left, ({ externalId }) => externalId);
  const ofAnswer = Map.groupBy(left, ({ id }) => id);
  for (const one of left) if (ofRow.get(one.externalId)!.length === 1 && ofAnswer.get(one.id)!.length === 1) take(one);
  return pairs;
}
