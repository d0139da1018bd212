import { excerptOf } from '@huiyin/shared/domain/text/excerpt';
import type { TicketState } from '@huiyin/shared/domain/tickets/ticket-state';
import { customer } from '../base/actor.ts';
import { recordFound } from '../base/events/record-event.ts';
import type { Statement } from '../base/db/db.ts';
import { lastTicketNumber, takeTicketNumbers } from '../base/site.ts';
import type { FoundBy } from '../responses/found-by.ts';
import type { Story, Told } from './tell-story.ts';

/** A ticket about to be opened by a response; its `id` is the response's. */
export interface NewTicket extends TicketState {
  id: string;
  siteId: string;
  /** Name, e-mail or phone, what there is. */
  customer: string | null;
  text: string;
  /** What finds it beside its text. */
  foundBy: FoundBy;
  threadSecretHash: string | null;
  openedAt: number;
  sample: number;
  /** As `suspectTicket` says. */
  suspect: number;
  /** How it was dealt with before it was imported; left out of one that is new. */
  story?: Story;
}

const insertTickets = `INSERT INTO tickets
 (id, site_id, number, status, category, customer, excerpt, thread_secret_hash, opened_at, updated_at, said_at,
  first_reply_due_at, reply_due_at, reply_since, revision, sample, suspect, news_revision)
SELECT j.value->>0, j.value->>1, ${lastTicketNumber('j.value->>1')} + (j.value->>2), j.value->>3, j.value->>4, j.value->>5, j.value->>6, j.value->>7,
 j.value->>8, j.value->>8, j.value->>8, j.value->>9, j.value->>10, j.value->>11, 1, j.value->>12, j.value->>13, (j.value->>3) = 'open'
FROM json_each(?) j
RETURNING id, number`;

const opened = `SELECT j.value->>0 AS siteId, j.value->>1 AS at, t.id AS subjectId, 1 AS revision, json_object('number', t.number) AS data
FROM json_each(?) j JOIN tickets t ON t.id = j.value->>2`;

/**
 * Statements that open tickets, each with the next number of its site and its event.
 * The first statement returns `id` and `number`.
 */
export function openTicketStatements(all: readonly NewTicket[]): Statement[] {
  const taken = new Map<string, number>();
  const rows = all.map((t) => {
    const nth = (taken.get(t.siteId) ?? 0) + 1;
    taken.set(t.siteId, nth);
    return [
      t.id,
      t.siteId,
      nth,
      t.status,
      t.category,
      t.customer,
      excerptOf(t.text),
      t.threadSecretHash,
      t.openedAt,
      t.firstReplyDueAt,
      t.replyDueAt,
      t.replySince,
      t.sample,
      t.suspect,
    ];
  });
  return [
    { sql: insertTickets, args: [JSON.stringify(rows)] },
    ...[...taken].map(([siteId, n]) => takeTicketNumbers(siteId, n)),
    recordFound('ticket.opened', customer, {
      sql: opened,
      args: [JSON.stringify(all.map((t) => [t.siteId, t.openedAt, t.id]))],
    }),
  ];
}

/** Those of some tickets about to be opened that have a story. */
export const withStories = (all: readonly NewTicket[]): Told[] =>
  all.flatMap(({ story, ...ticket }) => (story ? { ...ticket, story } : []));
