import type { noticePage, noticeQuery } from '@huiyin/shared/contract/notices';
import { and, asc, count, desc, eq, gt, isNull, lt, max } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '../base/db/db.ts';
import { iso } from '../base/iso.ts';
import { Problem } from '../base/problem.ts';
import { personNames } from '../people/read-members.ts';
import { ticketsWith } from '../tickets/read-ticket.ts';
import { notices } from './tables.ts';

/** What somebody is told, newest first, a page at a time, and how much of it all they have not read. Throws Problem('invalid') for a made-up cursor. */
export async function readNotices(
  db: Db,
  personId: string,
  { cursor, limit = 25 }: z.output<typeof noticeQuery>,
): Promise<z.infer<typeof noticePage>> {
  const after = cursor === undefined ? undefined : lt(notices.seq, placeIn(cursor));
  const theirs = eq(notices.personId, personId);
  const [found, [unread]] = await db.read.batch([
    db.read
      .select()
      .from(notices)
      .where(and(theirs, after))
      .orderBy(desc(notices.seq))
      .limit(limit + 1),
    db.read
      .select({ n: count() })
      .from(notices)
      .where(and(theirs, isNull(notices.readAt))),
  ]);
  const shown = found.slice(0, limit);
  return {
    items: await noticeViews(db, shown),
    nextCursor: found.length > limit ? String(shown.at(-1)!.seq) : null,
    unread: unread!.n,
  };
}

/** What tells that there is a notice, and for whom. */
export type NoticeLine = Pick<typeof notices.$inferSelect, 'seq' | 'siteId' | 'personId'>;

/** The number of the newest notice of all that are there. */
export async function newestNotice(db: Db): Promise<number> {
  const [newest] = await db.read.select({ seq: max(notices.seq) }).from(notices);
  return newest?.seq ?? 0;
}

/** Notices after a number, of anybody, oldest first, at most `most`. */
export async function noticesAfter(db: Db, after: number, most: number): Promise<NoticeLine[]> {
  const { seq, siteId, personId } = notices;
  return db.read.select({ seq, siteId, personId }).from(notices).where(gt(seq, after)).orderBy(asc(seq)).limit(most);
}

function placeIn(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw Problem.field('cursor', 'is not one of ours');
  return Number(cursor);
}

/** As the wire has them; of a ticket that is gone there is none. */
async function noticeViews(db: Db, rows: readonly (typeof notices.$inferSelect)[]) {
  const [tickets, names] = await Promise.all([
    ticketsWith(
      db,
      rows.map(({ ticketId }) => ticketId),
    ),
    personNames(
      db,
      rows.flatMap(({ actorId }) => actorId ?? []),
    ),
  ]);
  return rows.flatMap(({ seq, siteId, kind, at, readAt, actorId, ticketId }) => {
    const ticket = tickets.get(ticketId);
    if (!ticket) return [];
    const { id, number, status, customer, excerpt } = ticket;
    const by = actorId === null ? null : { id: actorId, name: names.get(actorId) ?? '' };
    return [
      {
        id: seq,
        siteId,
        kind,
        at: iso(at),
        isRead: readAt !== null,
        by,
        ticket: { id, number, status, customer, excerpt },
      },
    ];
  });
}
