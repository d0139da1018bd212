import type { ResponseRow } from '../responses/prepare-response.ts';

/** What a ticket knows of why no figure counts it: 2 where its answer is a test, 1 where it is suspect otherwise, else 0. */
export function suspectTicket(suspect: ResponseRow['suspect']): number {
  if (suspect === null) return 0;
  return suspect === 'test' ? 2 : 1;
}

/** In SQL: that a ticket is a test. Written as the index `tickets_tests` has it. */
export const isTest = 'suspect = 2';
