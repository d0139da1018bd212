import type { Row } from '@libsql/client';
import type { TicketLine } from '@huiyin/shared/contract/tickets';
import { runningClock, type ReplyClock } from '@huiyin/shared/domain/tickets/ticket-state';
import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import { forDrizzle } from '../base/db/sql-text.ts';
import { iso, isoOrNull } from '../base/iso.ts';
import { newestCopyFailedAt } from '../base/outbox/conversations.ts';
import { personNames } from '../people/read-members.ts';
import { languageOfAnswer } from '../responses/language-of.ts';
import { tagsOf } from '../tags/read-tags.ts';
import { newestScore } from './ask-outcome.ts';
import type { Ticket } from './read-ticket.ts';
import { isUnread } from './see-ticket.ts';
import { snoozesOf, type Snooze } from './snooze-sql.ts';
import { suspectTicket } from './suspect-ticket.ts';
import type { AskedBy } from './tickets-asked.ts';

const columns = `t.id, t.number, t.status, t.category, t.chosen_category AS chosenCategory,
 ${tagsOf('t.site_id', 't.id')} AS tags, t.customer, t.customer_id AS customerId, t.excerpt, t.assignee_id AS assigneeId,
 t.opened_at AS openedAt, t.updated_at AS updatedAt, t.reply_due_at AS replyDueAt, t.reply_since AS replySince, t.reopened_at AS reopenedAt,
 t.first_reply_due_at AS firstReplyDueAt, t.first_replied_at AS firstRepliedAt, t.sample, t.suspect, t.revision,
 ${newestScore('t.site_id', 't.id')} AS outcomeScore,
 ${newestCopyFailedAt('t.id')} AS mailFailedAt, ${languageOfAnswer('t.id')} AS locale`;

/** Selects lines of tickets `t`, as somebody sees them; a program has seen none. */
const selectLines = (db: Db, { actorId, now }: AskedBy, from: SQL) =>
  db.read.all<Row>(sql`SELECT ${sql.raw(columns)}, ${forDrizzle(isUnread(actorId))} AS unread,
 ${forDrizzle(snoozesOf(actorId, now))} AS snoozes FROM ${from}`);

/** Selects what the line of one ticket is made of, as somebody sees it. */
export const selectTicketLine = (db: Db, by: AskedBy, { siteId, id }: Pick<Ticket, 'siteId' | 'id'>) =>
  selectLines(db, by, sql`tickets t WHERE t.site_id = ${siteId} AND t.id = ${id}`);

/** A line without what was said on its ticket, which threads know. */
export type WordlessLine = Omit<TicketLine, 'newestWord' | 'held'>;

/** Tickets of a site as lines of the list as somebody sees it, in the order of their ids. */
export async function ticketLinesOf(
  db: Db,
  siteId: string,
  by: AskedBy,
  ids: readonly string[],
): Promise<WordlessLine[]> {
  if (ids.length === 0) return [];
  const listed = sql`json_each(${JSON.stringify(ids)}) j CROSS JOIN tickets t ON t.id = j.value AND t.site_id = ${siteId} ORDER BY j.key`;
  const rows = await selectLines(db, by, listed);
  return ticketLineViews(rows, await personNames(db, peopleOn(rows)), by);
}

/** The ids of the people that lines tell of. */
export const peopleOn = (rows: readonly Row[]): string[] =>
  rows.flatMap((r) => {
    const assigneeId = r['assigneeId'] as string | null;
    return [...(assigneeId === null ? [] : [assigneeId]), ...snoozesIn(r).map(([personId]) => personId)];
  });

const snoozesIn = (row: Row): Snooze[] => JSON.parse(row['snoozes'] as string) as Snooze[];

/** Lines of the list as somebody sees them, with the names of people. */
export function ticketLineViews(
  rows: readonly Row[],
  names: ReadonlyMap<string, string>,
  { actorId }: AskedBy,
): WordlessLine[] {
  return rows.map((r) => {
    const snoozes = snoozesIn(r);
    const own = snoozes.find(([personId]) => personId === actorId);
    const assigneeId = r['assigneeId'] as string | null;
    const { replySince, replyDueAt } = runningClock(r as unknown as Pick<Ticket, 'status' | keyof ReplyClock>);
    return {
      id: r['id'] as string,
      number: r['number'] as number,
      status: r['status'] as TicketLine['status'],
      category: r['category'] as string | null,
      tags: JSON.parse(r['tags'] as string) as string[],
      customer: r['customer'] as string | null,
      customerId: r['customerId'] as string | null,
      excerpt: r['excerpt'] as string,
      locale: r['locale'] as string | null,
      assignee: assigneeId === null ? null : { id: assigneeId, name: names.get(assigneeId) ?? '' },
      openedAt: iso(r['openedAt'] as number),
      updatedAt: iso(r['updatedAt'] as number),
      replyDueAt: isoOrNull(replyDueAt),
      replySince: isoOrNull(replySince),
      reopenedAt: isoOrNull(r['reopenedAt'] as number | null),
      firstReplyDueAt: isoOrNull(r['firstReplyDueAt'] as number | null),
      firstRepliedAt: isoOrNull(r['firstRepliedAt'] as number | null),
      outcomeScore: r['outcomeScore'] as number | null,
      mailFailed: r['mailFailedAt'] !== null,
      unread: r['unread'] === 1,
      snoozedUntil: own ? iso(own[1]) : null,
      snoozedBy: snoozes
        .filter((one) => one !== own)
        .map(([id, until]) => ({ id, name: names.get(id) ?? '', until: iso(until) })),
      sample: r['sample'] === 1,
      test: r['suspect'] === suspectTicket('test'),
      revision: r['revision'] as number,
    };
  });
}
