import type { z } from 'zod';
import type { outcomeRating } from '@huiyin/shared/contract/threads';
import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import { changeTicket, move } from './change-ticket.ts';
import type { Ticket } from './read-ticket.ts';
import { keepOutcome, lastFollowUp, type FollowUp } from './ask-outcome.ts';

/**
 * Keeps the customer's score of the outcome; 2 or less reopens the ticket. The first score is kept: the same one again
 * changes nothing, another is Problem('already_rated'). Throws Problem('not_resolved') when nothing was asked.
 */
export async function rateOutcome(
  call: Call,
  ticket: Ticket,
  { score, comment }: z.output<typeof outcomeRating>,
): Promise<void> {
  const { db, now } = call;
  const isThere = async (): Promise<boolean> => isKept(await lastFollowUp(db, ticket), score);
  if (await isThere()) return;
  try {
    await changeTicket(call, ticket, async (current) => {
      const asked = await lastFollowUp(db, current);
      if (!asked) throw new Problem('not_resolved');
      if (asked.score !== null) throw new Problem('already_rated');
      return {
        ...move(call, current, { type: 'outcomeRated', score }),
        also: [keepOutcome(db, asked, score, comment ?? null, now)],
      };
    });
  } catch (error) {
    // Of the same one twice at once, one was kept.
    if (!(error instanceof Problem) || !(await isThere())) throw error;
  }
}

function isKept(asked: FollowUp | undefined, score: number): boolean {
  if (asked?.score === undefined || asked.score === null) return false;
  if (asked.score !== score) throw new Problem('already_rated');
  return true;
}
