import { isoOrNull } from '../base/iso.ts';
import type { Db } from '../base/db/db.ts';
import { personNames } from '../people/read-members.ts';
import { ticketsWith } from '../tickets/read-ticket.ts';
import { storiesOf } from '../tickets/tell-story.ts';
import type { TicketTold } from './answer-columns.ts';

/** What became of tickets of a site, by their ids. */
export async function ticketsTold(db: Db, siteId: string, ids: readonly string[]): Promise<Map<string, TicketTold>> {
  const tickets = [...(await ticketsWith(db, ids)).values()];
  const people = tickets.flatMap(({ assigneeId }) => assigneeId ?? []);
  const [stories, names] = await Promise.all([storiesOf(db, siteId, tickets), personNames(db, people)]);
  return new Map(
    tickets.map(({ id, status, assigneeId }) => {
      const { firstRepliedAt, resolvedAt, closedAt } = stories.get(id)!;
      const moments = {
        firstRepliedAt: isoOrNull(firstRepliedAt),
        resolvedAt: isoOrNull(resolvedAt),
        closedAt: isoOrNull(closedAt),
      };
      return [id, { status, ...moments, agent: (assigneeId !== null && names.get(assigneeId)) || null }];
    }),
  );
}
