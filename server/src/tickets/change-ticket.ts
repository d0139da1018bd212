import { and, eq, sql } from 'drizzle-orm';
import { allOf, type SqlText } from '../base/db/sql-text.ts';
import { isHistory } from '@huiyin/shared/contract/events';
import type { TicketAction } from '@huiyin/shared/domain/tickets/ticket-action';
import type { TicketEvent } from '@huiyin/shared/domain/tickets/ticket-events';
import { hasNews, newsAfter, type TicketNews } from '@huiyin/shared/domain/tickets/ticket-news';
import { isEnded, type TicketState, type TicketStatus } from '@huiyin/shared/domain/tickets/ticket-state';
import type { Call } from '../base/call.ts';
import { isTaken, type Statement } from '../base/db/db.ts';
import { isRefused, onlyWhere } from '../base/events/record-event.ts';
import { isSo } from '../base/events/refused.ts';
import { Problem } from '../base/problem.ts';
import { agentOf } from '../people/read-members.ts';
import { applied } from './applied.ts';
import { ticketOf, type Ticket } from './read-ticket.ts';
import { forgetSeen, standsAt } from './see-ticket.ts';
import { endSnoozes } from './snooze-ticket.ts';
import { tickets } from './tables.ts';

/** What a verb wants to happen to a ticket. */
export interface Change {
  set?: Partial<
    Pick<Ticket, 'assigneeId' | 'chosenCategory' | 'firstReplyStep' | 'suspect'> &
      TicketState &
      Pick<TicketNews, 'newsRevision' | 'reopenedAt'>
  >;
  /** Without any the ticket itself stays as it is, whatever `set` says. */
  events: readonly TicketEvent[];
  /** What must be so when it is written; otherwise `plan` is asked again. */
  only?: SqlText;
  /** What else is written in the same transaction, right after the ticket itself. */
  also?: Statement[];
}

/** Asked what to do with a ticket as it was found. */
export type Plan = (ticket: Ticket) => Change | Promise<Change>;

const tries = 40;

/**
 * Changes a ticket of the site as it was found: asks `plan` what to do, writes it with its events in one transaction; where there is nothing to
 * write, the ticket still stands as it was found. When somebody else was faster, it reads it anew and asks again. Throws what `plan` throws, or
 * Problem('not_found' | 'busy').
 */
export async function changeTicket(call: Call, found: Ticket, plan: Plan): Promise<void> {
  const { db, site } = call;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const ticket = attempt === 0 ? found : await ticketOf(db, site.id, found.id);
    const change = await withoutGone(call, ticket, await plan(ticket));
    if (await isWritten(call, ticket, change)) return;
    await apart(attempt);
  }
  throw new Problem('busy', { retryAfterSeconds: 1 });
}

/** Writes a change, unless the ticket no longer stands as it was found; gives whether it did. */
async function isWritten(call: Call, ticket: Ticket, change: Change): Promise<boolean> {
  const { events, only, also = [] } = change;
  const isAsFound = allOf(standsAt(ticket, ticket.revision), only);
  if (events.length + also.length === 0) return isSo(call.db, isAsFound);
  const recorded = events.map(({ type, data }, i) => ({
    type,
    subjectId: ticket.id,
    revision: ticket.revision + 1 + i,
    data: { number: ticket.number, ...data },
    when: isAsFound,
  }));
  const written = events.length > 0 ? happened(call, ticket, change) : [onlyWhere(isAsFound), ...also];
  try {
    await call.write(written, ...recorded);
    return true;
  } catch (error) {
    if (!isTaken(error, 'events.subject_id') && !isRefused(error)) throw error;
    return false;
  }
}

/** The statements by which events happen to a ticket. */
function happened({ db, now }: Call, ticket: Ticket, { set, events, also = [] }: Change): Statement[] {
  const news = newsOf(ticket, set?.status ?? ticket.status, events, now);
  const seen = ticket.newsRevision > 0 && news.newsRevision === 0 ? [forgetSeen(ticket)] : [];
  const woken = hasNews(events) ? [endSnoozes(ticket)] : [];
  const update = db.read
    .update(tickets)
    .set({ ...news, ...set, ...touched(events, now), revision: sql`${tickets.revision} + ${events.length}` })
    .where(and(eq(tickets.siteId, ticket.siteId), eq(tickets.id, ticket.id)));
  return [update, ...also, ...seen, ...woken];
}

/** A ticket is as new as what its history tells. */
const touched = (events: readonly TicketEvent[], now: number): { updatedAt?: number } =>
  events.some(({ type }) => isHistory(type)) ? { updatedAt: now } : {};

/** What there is to be seen on a ticket once these events have happened to it. */
function newsOf(ticket: Ticket, status: TicketStatus, events: readonly TicketEvent[], at: number): TicketNews {
  const { newsRevision, reopenedAt, saidAt, revision } = ticket;
  return events.reduce<TicketNews>(
    (news, event, i) => newsAfter(news, event, { status, at, revision: revision + 1 + i }),
    { newsRevision, reopenedAt, saidAt },
  );
}

/** A ticket that waits again goes to nobody when whose it was may no longer answer it. */
async function withoutGone({ db }: Call, ticket: Ticket, change: Change): Promise<Change> {
  const { siteId, status, assigneeId } = ticket;
  const becomes = change.set?.status ?? status;
  if (!assigneeId || !isEnded(status) || isEnded(becomes)) return change;
  if (await agentOf(db, siteId, assigneeId)) return change;
  return {
    ...change,
    set: { ...change.set, assigneeId: null },
    events: [...change.events, { type: 'ticket.unassigned', data: {} }],
  };
}

/** Parts those who meet on one ticket, in whichever process: 0–100 ms, by chance. */
function apart(attempt: number): Promise<void> {
  const chance = crypto.getRandomValues(new Uint8Array(1))[0]! / 256;
  return new Promise((go) => setTimeout(go, chance * Math.min(100, 10 * (attempt + 1))));
}

/** What an action does to status and clock. Throws the Problem of a refusal. */
export function move({ site, now }: Call, ticket: TicketState, action: TicketAction): Change & { set: TicketState } {
  const { ticket: moved, events } = applied(ticket, action, { at: now, site });
  const { status, category, replySince, replyDueAt, firstReplyDueAt, firstRepliedAt } = moved;
  return { set: { status, category, replySince, replyDueAt, firstReplyDueAt, firstRepliedAt }, events };
}
