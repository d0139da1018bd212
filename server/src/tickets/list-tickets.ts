import type { InValue, Row } from '@libsql/client';
import type { TicketLine, TicketQuery } from '@huiyin/shared/contract/tickets';
import { matchQuery, siteTerm } from '@huiyin/shared/domain/text/search-terms';
import { namedTicketIn, ticketNumberIn } from '@huiyin/shared/domain/tickets/ticket-number';
import type { Db } from '../db/db.ts';
import { cursorOf, parseCursor } from '../http/cursor.ts';
import { newestCopyFailedAt } from '../mail/reply-copies.ts';
import { personNames } from '../people/read-members.ts';
import { calledChoices } from '../surveys/called-choices.ts';
import { isAllIndexed } from '../threads/search-index.ts';

const mostCounted = 10_000;

const columns = `t.id, t.number, t.status, t.category, t.customer, t.excerpt, t.assignee_id AS assigneeId,
 t.opened_at AS openedAt, t.updated_at AS updatedAt, t.reply_due_at AS replyDueAt,
 t.first_reply_due_at AS firstReplyDueAt, t.first_replied_at AS firstRepliedAt, t.sample, t.revision,
 (SELECT f.score FROM follow_ups f WHERE f.ticket_id = t.id ORDER BY f.seq DESC LIMIT 1) AS outcomeScore,
 ${newestCopyFailedAt('t.id')} AS mailFailedAt`;

/** Who asks; `me` in a filter means this person. */
interface Asking {
  personId: string | null;
}

/** Tickets of a site, a page at a time. Open ones: longest overdue first; all others: last touched first. */
export async function listTickets(db: Db, siteId: string, query: TicketQuery, { personId }: Asking) {
  const { limit = 25 } = query;
  const due = query.status === 'open';
  const order = due ? 't.reply_due_at, t.id' : 't.updated_at DESC, t.id DESC';
  const filter = await conditions(db, siteId, query, personId);
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

async function conditions(db: Db, siteId: string, query: TicketQuery, personId: string | null): Promise<Filter> {
  const named = namedTicketIn(query.q ?? '');
  // Whoever names a ticket wants that one, whatever was filtered before.
  const parts: Part[] = named === null ? await filters(db, siteId, query, personId) : [['t.number = ?', named]];
  const all: Part[] = [['t.site_id = ?', siteId], ...parts];
  return { where: all.map(([sql]) => sql).join(' AND '), args: all.flatMap(([, ...args]) => args) };
}

async function filters(db: Db, siteId: string, query: TicketQuery, personId: string | null): Promise<Part[]> {
  const parts: Part[] = [];
  const { status = 'all', assignee, category, q } = query;
  if (status === 'unanswered') parts.push([`t.status IN ('open', 'waiting')`]);
  else if (status !== 'all') parts.push(['t.status = ?', status]);
  if (assignee === 'none') parts.push(['t.assignee_id IS NULL']);
  else if (assignee) parts.push(['t.assignee_id = ?', assignee === 'me' ? personId : assignee]);
  // With those below it: `delivery` finds `delivery/late`; `0` is the character after the slash.
  if (category)
    parts.push(['(t.category = ? OR (t.category > ? AND t.category < ?))', category, `${category}/`, `${category}0`]);
  if (q?.trim()) parts.push(await found(db, siteId, q));
  return parts;
}

/** The term of the site keeps the index from reading what others were told; old messages get theirs after an upgrade. */
async function found(db: Db, siteId: string, q: string): Promise<Part> {
  const match = matchQuery(q, await calledChoices(db, siteId));
  if (match === null) return ['0'];
  const number = ticketNumberIn(q);
  const inText = `t.id IN (SELECT m.ticket_id FROM message_search s JOIN messages m ON m.seq = s.rowid
 WHERE s.text MATCH iif(${isAllIndexed}, ?, '') || ?)`;
  const args = [`"${siteTerm(siteId)}" AND `, match];
  return number === null ? [inText, ...args] : [`(t.number = ? OR ${inText})`, number, ...args];
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
