import type { Feature } from '../http/manifest.ts';
import { forgetHeldRepliesOf } from './held-replies.ts';
import { indexAgain, indexingSince } from './index-again.ts';
import { forgetMessagesOf } from './message-statements.ts';
import { releaseDueSince, releaseReplies } from './release-replies.ts';
import * as tables from './tables.ts';

/** What is said on tickets; the desk has its routes. */
export const threads = {
  name: 'threads',
  tables,
  jobs: (deps) => [
    { name: 'held-replies', waitingSince: () => releaseDueSince(deps), step: () => releaseReplies(deps) },
    { name: 'search-index', waitingSince: () => indexingSince(deps), step: () => indexAgain(deps) },
  ],
  onAnswers: { forget: (ids) => [...forgetMessagesOf(ids), forgetHeldRepliesOf(ids)] },
} satisfies Feature;
