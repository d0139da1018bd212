import type { InValue, Row } from '@libsql/client';
import type { TicketLine, TicketQuery } from '@huiyin/shared/contract/tickets';
import { namedTicketIn, ticketNumberIn } from '@huiyin/shared/domain/tickets/ticket-number';
import type { Db } from '../base/db/db.ts';
import type { Condition } from '../base/events/record-event.ts';
import { cursorOf, parseCursor } from '../http/cursor.ts';
import { newestCopyFailedAt } from '../base/outbox/conversations.ts';
import { personNames } from '../people/read-members.ts';

const mostCounted = 10_000;

const columns = `t.id, t.number, t.status, t.category, t.customer, t.excerpt, t.assignee_id AS assigneeId,
 t.opened_at AS openedAt, t.updated_at AS updatedAt, t.reply_due_at AS replyDueAt,
 t.first_reply_due_at AS firstReplyDueAt, t.first_replied_at AS firstRepliedAt, t.sample, t.revision,
 (SELECT f.score FROM follow_ups f WHERE f.ticket_id = t.id ORDER BY f.seq DESC LIMIT 1) AS outcomeScore,
 ${newestCopyFailedAt('t.id')} AS mailFailedAt`;

/** Who asks, and where the words they look for stand. */
export interface Asking {
  /** `me` in a filter means this person. */
  personId: string | null;
  /** Holds for the id of a ticket in which the words stand; null where none can. */
  said: Said;
}

/** Makes a condition on a ticket, whose id is the expression `ticketId`. */
type Said = ((ticketId: string) => Condition) | null;

/** Tickets of a site, a page at a time. Open ones: longest overdue first; all others: last touched first. */
export async function listTickets(db: Db, siteId: string, query: TicketQuery, asking: Asking) {
  const { limit = 25 } = query;
  const due = query.status === 'open';
  const order = due ? 't.reply_due_at, t.id' : 't.updated_at DESC, t.id DESC';
  const filter = conditions(siteId, query, asking);
  const paged = query.cursor ? after(filter, parseCursor(query.cursor), due) : filter;
  const [rows, counted] = await Promise.all([
    db.query(`SELECT ${columns} FROM tickets t WHERE ${paged.where} ORDER BY ${order} LIMIT ${limit + 1}`, paged.args),
    db.query(
      `SELECT count(*) AS n FROM (SELECT 1 FROM tickets t WHERE ${filter.where} LIMIT ${mostCounted})`,
      filter.args,
    ),
  ]);
  const items = await ticketLines(db, rows.slice(0, limit));
  const last = rows[limit - 1];
  const next = rows.length > limit && last;
  return {
    items,
    nextCursor: next ? cursorOf(next[due ? 'replyDueAt' : 'updatedAt'] as number, next['id'] as string) : null,
    total: counted[0]!['n'] as number,
  };
}

/** One ticket as a line of the list. */
export async function ticketLineOf(db: Db, siteId: string, id: string): Promise<TicketLine> {
  const rows = await db.query(`SELECT ${columns} FROM tickets t WHERE t.site_id = ? AND t.id = ?`, [siteId, id]);
  return (await ticketLines(db, rows))[0]!;
}

interface Filter {
  where: string;
  args: InValue[];
}

type Part = [sql: string, ...args: InValue[]];

function conditions(siteId: string, query: TicketQuery, asking: Asking): Filter {
  const named = namedTicketIn(query.q ?? '');
  // Whoever names a ticket wants that one, whatever was filtered before.
  const parts: Part[] = named === null ? filters(query, asking) : [['t.number = ?', named]];
  const all: Part[] = [['t.site_id = ?', siteId], ...parts];
  return { where: all.map(([sql]) => sql).join(' AND '), args: all.flatMap(([, ...args]) => args) };
}

function filters(query: TicketQuery, { personId, said }: Asking): Part[] {
  const parts: Part[] = [];
  const { status = 'all', assignee, category, q } = query;
  if (status === 'unanswered') parts.push([`t.status IN ('open', 'waiting')`]);
  else if (status !== 'all') parts.push(['t.status = ?', status]);
  if (assignee === 'none') parts.push(['t.assignee_id IS NULL']);
  else if (assignee) parts.push(['t.assignee_id = ?', assignee === 'me' ? personId : assignee]);
  // With those below it: `delivery` finds `delivery/late`; `0` is the character after the slash.
  if (category)
    parts.push(['(t.category = ? OR (t.category > ? AND t.category < ?))', category, `${category}/`, `${category}0`]);
  if (q?.trim()) parts.push(found(q, said));
  return parts;
}

function found(q: string, said: Said): Part {
  if (!said) return ['0'];
  const number = ticketNumberIn(q);
  const { sql, args } = said('t.id');
  return number === null ? [sql, ...args] : [`(t.number = ? OR ${sql})`, number, ...args];
}

function after({ where, args }: Filter, { at, id }: { at: number; id: string }, due: boolean): Filter {
  const [column, sign] = due ? ['t.reply_due_at', '>'] : ['t.updated_at', '<'];
  return { where: `${where} AND (${column}, t.id) ${sign} (?, ?)`, args: [...args, at, id] };
}

async function ticketLines(db: Db, rows: Row[]): Promise<TicketLine[]> {
  const names = await personNames(
    db,
    rows.flatMap((r) => (r['assigneeId'] as string) ?? []),
  );
  return rows.map((r) => {
    const assigneeId = r['assigneeId'] as string | null;
    return {
      id: r['id'] as string,
      number: r['number'] as number,
      status: r['status'] as TicketLine['status'],
      category: r['category'] as string | null,
      customer: r['customer'] as string | null,
      excerpt: r['excerpt'] as string,
      assignee: assigneeId === null ? null : { id: assigneeId, name: names.get(assigneeId) ?? '' },
      openedAt: iso(r['openedAt'])!,
      updatedAt: iso(r['updatedAt'])!,
      replyDueAt: r['status'] === 'open' ? iso(r['replyDueAt']) : null,
      firstReplyDueAt: iso(r['firstReplyDueAt']),
      firstRepliedAt: iso(r['firstRepliedAt']),
      outcomeScore: r['outcomeScore'] as number | null,
      mailFailed: r['mailFailedAt'] !== null,
      sample: r['sample'] === 1,
      revision: r['revision'] as number,
    };
  });
}

function iso(ms: unknown): string | null {
  return ms === null ? null : new Date(ms as number).toISOString();
}
