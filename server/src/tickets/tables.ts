import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { presences, ticketStatuses } from '@huiyin/shared/domain/choices';
import { sql } from 'drizzle-orm';
import { sites } from '../base/tables.ts';

/**
 * A response that someone must answer; `id` is the response's id.
 * `reply_since` and `reply_due_at` are the clock of the reply, null once answered; it stands still while the ticket is over. Tickets that an
 * earlier release made have no `reply_since`. `customer` is what the customer called themselves, `customer_id` who it is (server/src/customers). `revision` counts changes: two writers cannot both make number n.
 */
export const tickets = sqliteTable(
  'tickets',
  {
    id: text('id').primaryKey(),
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    number: integer('number').notNull(),
    status: text('status', { enum: ticketStatuses }).notNull(),
    category: text('category'),
    /** What its customer chose, once staff have said that it is about something else; empty for nothing, null while that is `category`. */
    chosenCategory: text('chosen_category'),
    /** The part of the category before its slash. */
    topic: text('topic').generatedAlwaysAs(sql`substr(category, 1, instr(category || '/', '/') - 1)`, {
      mode: 'virtual',
    }),
    customer: text('customer'),
    customerId: text('customer_id'),
    excerpt: text('excerpt').notNull(),
    assigneeId: text('assignee_id'),
    threadSecretHash: text('thread_secret_hash'),
    openedAt: integer('opened_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    firstReplyDueAt: integer('first_reply_due_at'),
    firstRepliedAt: integer('first_replied_at'),
    /** The log step of how long it took, in which it is counted; null until it is. */
    firstReplyStep: integer('first_reply_step'),
    replyDueAt: integer('reply_due_at'),
    replySince: integer('reply_since'),
    revision: integer('revision').notNull(),
    sample: integer('sample').notNull(),
    /** 1 where its answer is suspect, 2 where it is a test, else 0: no figure counts either. */
    suspect: integer('suspect').notNull().default(0),
    /** The revision of the newest thing to be seen while it is our turn; 0 where there is none, and on tickets of an earlier release. */
    newsRevision: integer('news_revision').notNull().default(0),
    reopenedAt: integer('reopened_at'),
    /** When the newest word between customer and staff was said. */
    saidAt: integer('said_at').notNull().default(0),
    /** Since when somebody waits: for our reply, or, where it is not our turn, since the newest word. */
    waitingSince: integer('waiting_since').generatedAlwaysAs(
      sql`iif(status = 'open', ifnull(reply_since, said_at), said_at)`,
      { mode: 'virtual' },
    ),
    /** Which due time it was told of that nobody replied until then. */
    toldDueAt: integer('told_due_at'),
  },
  (t) => [
    uniqueIndex('tickets_number').on(t.siteId, t.number),
    index('tickets_by_due').on(t.siteId, t.status, t.replyDueAt),
    index('tickets_by_update').on(t.siteId, t.updatedAt),
    index('tickets_by_word').on(t.siteId, t.status, t.saidAt),
    index('tickets_by_opening').on(t.siteId, t.status, t.openedAt),
    index('tickets_by_waiting').on(t.siteId, t.status, t.waitingSince),
    index('tickets_by_status').on(t.siteId, t.status, t.updatedAt),
    index('tickets_by_assignee').on(t.siteId, t.assigneeId, t.status, t.updatedAt),
    index('tickets_by_customer').on(t.siteId, t.customerId, t.status, t.updatedAt),
    index('tickets_by_category').on(t.siteId, t.category, t.status, t.updatedAt),
    index('tickets_by_topic').on(t.siteId, t.topic, t.status, t.updatedAt),
    index('tickets_unanswered')
      .on(t.siteId, t.openedAt)
      .where(sql`first_replied_at IS NULL AND status = 'open' AND suspect = 0`),
    index('tickets_tests')
      .on(t.siteId, t.status)
      .where(sql`suspect = 2`),
    index('tickets_uncounted')
      .on(t.siteId)
      .where(sql`first_replied_at IS NOT NULL AND first_reply_step IS NULL`),
    index('tickets_with_news')
      .on(t.siteId, t.newsRevision, t.id)
      .where(sql`news_revision > 0`),
    index('tickets_due_untold')
      .on(t.siteId, t.replyDueAt)
      .where(sql`status = 'open' AND told_due_at IS NOT reply_due_at`),
    index('tickets_reopened')
      .on(t.siteId, t.replyDueAt)
      .where(sql`reopened_at IS NOT NULL AND status = 'open'`),
  ],
);

/** The question asked after a ticket is resolved; one row for each time it was resolved. */
export const followUps = sqliteTable(
  'follow_ups',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    siteId: text('site_id').notNull(),
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.id),
    askedAt: integer('asked_at').notNull(),
    score: integer('score'),
    comment: text('comment'),
    ratedAt: integer('rated_at'),
  },
  (t) => [index('follow_ups_by_ticket').on(t.ticketId, t.seq)],
);

/** Up to which revision somebody has seen a ticket with news; gone once there are none. */
export const seenTickets = sqliteTable(
  'seen_tickets',
  {
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.id),
    siteId: text('site_id').notNull(),
    personId: text('person_id').notNull(),
    revision: integer('revision').notNull(),
  },
  (t) => [primaryKey({ columns: [t.ticketId, t.personId] })],
);

/**
 * Who does not want to see a ticket for a while: from `since` to `until`, ms UTC, or until its customer does something, which takes the row away.
 */
export const snoozes = sqliteTable(
  'snoozes',
  {
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.id),
    siteId: text('site_id').notNull(),
    personId: text('person_id').notNull(),
    since: integer('since').notNull(),
    until: integer('until').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ticketId, t.personId] }),
    index('snoozes_by_person').on(t.siteId, t.personId, t.until),
  ],
);

/**
 * Who is on a ticket, what they do there, and when they said so last (ms UTC); kept for an hour. `change` counts what became different, over all
 * tickets, so that others are told of it.
 */
export const presence = sqliteTable(
  'presence',
  {
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.id),
    siteId: text('site_id').notNull(),
    personId: text('person_id').notNull(),
    at: integer('at').notNull(),
    state: text('state', { enum: presences }).notNull(),
    change: integer('change').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ticketId, t.personId] }),
    index('presence_by_change').on(t.change),
    index('presence_by_time').on(t.siteId, t.at),
  ],
);
