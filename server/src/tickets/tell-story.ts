import type { EventType } from '@huiyin/shared/contract/events';
import { logStep } from '@huiyin/shared/domain/statistics/log-steps';
import { isEnded } from '@huiyin/shared/domain/tickets/ticket-state';
import { system } from '../base/actor.ts';
import { forgetSystemEvents } from '../base/events/forget-system-events.ts';
import { recordFound } from '../base/events/record-event.ts';
import type { Db, Statement } from '../base/db/db.ts';
import { lastMoments } from '../base/events/read-events.ts';
import { holds } from '../people/held-roles.ts';
import type { Steps } from './first-replies.ts';
import type { Ticket } from './read-ticket.ts';

/** What is known of a ticket that was dealt with elsewhere before it was imported: moments in ms UTC, and whose it is. */
export interface Story {
  readonly firstRepliedAt: number | null;
  readonly resolvedAt: number | null;
  readonly closedAt: number | null;
  readonly assigneeId: string | null;
}

/** What is told of a ticket about which nothing is known. */
export const noStory: Story = { firstRepliedAt: null, resolvedAt: null, closedAt: null, assigneeId: null };

/** Whether the same is known of two tickets; null and undefined where nothing is. */
export const haveOneStory = (one: Story | null | undefined, other: Story | null | undefined): boolean =>
  (Object.keys(noStory) as (keyof Story)[]).every((part) => (one ?? noStory)[part] === (other ?? noStory)[part]);

/** Whether somebody replied first to what had ended already: tools tell so of what was settled by telephone, or written to once more. */
export const isRepliedAfterEnd = ({ firstRepliedAt, resolvedAt, closedAt }: Story): boolean =>
  firstRepliedAt !== null && firstRepliedAt > Math.min(resolvedAt ?? Infinity, closedAt ?? Infinity);

/** A ticket with its story. */
export interface Told {
  readonly id: string;
  readonly siteId: string;
  readonly openedAt: number;
  readonly story: Story;
}

const types = {
  firstRepliedAt: 'ticket.replied',
  resolvedAt: 'ticket.resolved',
  closedAt: 'ticket.closed',
} as const satisfies Partial<Record<keyof Story, EventType>>;
const steps = Object.entries(types) as [keyof typeof types, (typeof types)[keyof typeof types]][];

const happened = `SELECT t.site_id AS siteId, j.value->>1 AS at, t.id AS subjectId, t.revision + (j.value->>2) AS revision,
 json_object('number', t.number) AS data FROM json_each(?) j JOIN tickets t ON t.id = j.value->>0 AND +t.site_id = j.value->>3`;
const write = `UPDATE tickets SET first_replied_at = j.value->>2, first_reply_step = j.value->>3, said_at = max(opened_at, ifnull(j.value->>2, 0)),
 updated_at = max(updated_at, j.value->>4), revision = revision + (j.value->>5),
 assignee_id = iif(${holds('tickets.reply', 'j.value->>6', 'tickets.site_id')}, j.value->>6, NULL)
FROM json_each(?) j WHERE tickets.id = j.value->>0 AND +tickets.site_id = j.value->>1`;

/**
 * Statements by which tickets have been dealt with as their stories say: times, whose they are, and a line of history for each moment, one revision each.
 * The system is who did it: nobody here did. Counts are others'.
 */
export function tellStories(all: readonly Told[]): Statement[] {
  if (all.length === 0) return [];
  const lines = all.flatMap(({ id, siteId, story }) =>
    steps
      .filter(([moment]) => story[moment] !== null)
      .map(([moment, type], i) => ({ type, row: [id, story[moment], i + 1, siteId] })),
  );
  const rows = all.map(({ id, siteId, openedAt, story }) => {
    const moments = steps.flatMap(([moment]) => story[moment] ?? []);
    const { firstRepliedAt, assigneeId } = story;
    const step = firstReplyStepOf({ openedAt, story });
    return [id, siteId, firstRepliedAt, step, Math.max(openedAt, ...moments), moments.length, assigneeId];
  });
  const recorded = steps.flatMap(([, type]) => {
    const these = lines.filter((line) => line.type === type).map(({ row }) => row);
    return these.length > 0 ? recordFound(type, system, { sql: happened, args: [JSON.stringify(these)] }) : [];
  });
  return [...recorded, { sql: write, args: [JSON.stringify(rows)] }];
}

/** Statements by which tickets that nobody has dealt with here have another story from now on. */
export const retellStories = (siteId: string, all: readonly Told[]): Statement[] =>
  all.length === 0
    ? []
    : [
        forgetSystemEvents(
          siteId,
          all.map(({ id }) => id),
          Object.values(types),
        ),
        ...tellStories(all),
      ];

/** The log step in which a first reply is counted; null where there is none. */
const firstReplyStepOf = ({ openedAt, story }: Pick<Told, 'openedAt' | 'story'>): number | null =>
  story.firstRepliedAt === null ? null : logStep(story.firstRepliedAt - openedAt);

/** The steps in which the first replies of some tickets are counted. */
export const stepsOf = (all: readonly Told[]): Steps =>
  new Map(
    all.flatMap((told) => {
      const step = firstReplyStepOf(told);
      return step === null ? [] : [[told.id, step]];
    }),
  );

/** What was done with tickets of a site, by their ids; ends alone that hold still. */
export async function storiesOf(db: Db, siteId: string, tickets: readonly Ticket[]): Promise<Map<string, Story>> {
  const ids = tickets.map(({ id }) => id);
  const [resolved, closed] = await Promise.all([
    lastMoments(db, siteId, ids, [types.resolvedAt]),
    lastMoments(db, siteId, ids, [types.closedAt]),
  ]);
  return new Map(
    tickets.map(({ id, status, firstRepliedAt, assigneeId }) => {
      const resolvedAt = (isEnded(status) && resolved.get(id)) || null;
      const closedAt = (status === 'closed' && closed.get(id)) || null;
      return [id, { firstRepliedAt, resolvedAt, closedAt, assigneeId }];
    }),
  );
}
