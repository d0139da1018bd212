import type { KeptThread } from '../src/keep/kept.ts';

/** A conversation as a browser keeps it. */
export const thread: KeptThread = {
  id: '01938d1e-0000-7000-8000-000000000000',
  secret: 's'.repeat(43),
  number: 1,
  firstReplyDueAt: null,
  seen: 0,
};
