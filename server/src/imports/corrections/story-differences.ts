import { iso } from '../../base/iso.ts';
import type { StoredResponse } from '../../intake/stored-responses.ts';
import type { NewTicket } from '../../tickets/open-tickets.ts';
import { noStory, type Story } from '../../tickets/tell-story.ts';

/** What a row and a stored answer say differently of their ticket, by the field of an import; `''` for nothing. */
export interface StoryDifference {
  field: 'status' | 'firstRepliedAt' | 'resolvedAt' | 'closedAt' | 'agent';
  was: string;
  becomes: string;
}

/**
 * In what the story and status of a ticket that a row would open differ from those of a stored one: none where somebody here has dealt with that, since it stays
 * as it is then. `nameOf` tells who a person is.
 */
export function storyDifferences(
  ticket: NewTicket | null,
  stored: StoredResponse | undefined,
  nameOf: (id: string) => string,
): StoryDifference[] {
  if (!ticket || !stored?.ticket || stored.isDealtWith) return [];
  const [was, becomes] = [stored.story ?? noStory, ticket.story ?? noStory];
  const moment = (field: 'firstRepliedAt' | 'resolvedAt' | 'closedAt'): StoryDifference => ({
    field,
    was: momentSaid(was[field]),
    becomes: momentSaid(becomes[field]),
  });
  const name = ({ assigneeId }: Story): string => (assigneeId === null ? '' : nameOf(assigneeId));
  const all: StoryDifference[] = [
    { field: 'status', was: stored.ticket.status, becomes: ticket.status },
    moment('firstRepliedAt'),
    moment('resolvedAt'),
    moment('closedAt'),
    { field: 'agent', was: name(was), becomes: name(becomes) },
  ];
  return all.filter((one) => (one.field === 'agent' ? was.assigneeId !== becomes.assigneeId : one.was !== one.becomes));
}

const momentSaid = (at: number | null): string => (at === null ? '' : iso(at));
