import { logStep } from '@huiyin/shared/domain/statistics/log-steps';
import type { Statement } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { addToCounts } from '../metrics/add-to-counts.ts';
import { sumParts, type Cell } from '../metrics/cells.ts';
import { partsIn } from '../responses/count-cells.ts';
import { answersById, type CountedAnswer, type Query } from '../responses/counted-answers.ts';
import type { Ticket } from './read-ticket.ts';

/** Log steps by the id of a ticket, which is that of the answer that opened it. */
export type Steps = ReadonlyMap<string, number>;

/** The cells of complaints by how long their first reply took, told apart as the answers are; those without a step, and suspect ones, add to none. */
export const countFirstReplies = (answers: readonly CountedAnswer[], steps: Steps): Cell[] =>
  sumParts(answers, (answer) => {
    const step = steps.get(answer.id);
    return step === undefined || answer.suspect ? [] : partsIn(answer, 'first_reply', step);
  });

/** The same by their ids. */
export const firstReplyCells = async (query: Query, steps: Steps): Promise<Cell[]> =>
  countFirstReplies(await answersById(query, [...steps.keys()]), steps);

const counted = `SELECT id, first_reply_step AS step FROM tickets
WHERE id IN (SELECT value FROM json_each(?)) AND first_reply_step IS NOT NULL`;

/** The steps in which those of these tickets are counted that are. */
export async function stepsAmong(query: Query, ids: readonly string[]): Promise<Steps> {
  if (ids.length === 0) return new Map();
  const rows = (await query(counted, [JSON.stringify(ids)])) as { id: string; step: number }[];
  return new Map(rows.map(({ id, step }) => [id, step]));
}

/** What a reply to a ticket adds that is its first: its step, and one to its cells. `answer` opened it; `now` in ms UTC. */
export function firstReply(
  {
    id,
    category,
    openedAt,
    firstRepliedAt,
    suspect,
  }: Pick<Ticket, 'id' | 'category' | 'openedAt' | 'firstRepliedAt' | 'suspect'>,
  answer: CountedAnswer | undefined,
  now: number,
): { set: { firstReplyStep?: number }; also: Statement[] } {
  if (firstRepliedAt !== null || !answer) return { set: {}, also: [] };
  const step = logStep(now - openedAt);
  // The answer was read before the ticket, and may be about something else since, or a test, or none any more.
  const counts = { ...answer, category, suspect: suspect === 0 ? null : (answer.suspect ?? 'test') };
  const cells = countFirstReplies([counts], new Map([[id, step]]));
  return { set: { firstReplyStep: step }, also: [addToCounts(cells)] };
}

/** That the first reply of a ticket is still counted as it was when the ticket was read: a job counts those of an earlier release. */
export const isCountedAs = ({ siteId, id, firstReplyStep }: Ticket): SqlText => ({
  sql: '(SELECT first_reply_step FROM tickets WHERE site_id = ? AND id = ?) IS ?',
  args: [siteId, id, firstReplyStep],
});
