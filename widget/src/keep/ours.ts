import type { ProblemDocument } from '@huiyin/shared/contract/problem';
import type { Item } from './queue.ts';

/**
 * The code of a problem our server tells of, e.g. `not_found`; undefined for whatever else stands in its place: a proxy while it
 * starts, a hotel's network, a worker of the page.
 */
export const problemIn = (said: unknown): string | undefined =>
  /^urn:huiyin:problem:(\w+)$/.exec(`${(said as ProblemDocument | null)?.type}`)?.[1];

/** The code with which our server refuses something for good: it would say the same tomorrow. */
export const refusalIn = (said: unknown): string | undefined => {
  const code = problemIn(said);
  // As 501, 507 and a full thread.
  const isFinal = code === 'thread_full' || !/^(429|5(?!01|07)..)$/.test(`${(said as ProblemDocument | null)?.status}`);
  return isFinal ? code : undefined;
};

/** Whether an answer says that our server has stored an item: it names that, or of a rating its thread. */
export const isStored = (said: unknown, { what, id, thread }: Item): boolean =>
  (said as { id?: unknown } | undefined)?.id === (what === 'rating' ? thread : id).toLowerCase();
