import type { SQL } from 'drizzle-orm';
import type { Db, Statement } from '../base/db/db.ts';
import { ticketsAmong, type TicketNumber } from '../tickets/read-ticket.ts';
import { isLinkedToNone, linkedTo, linkStatement, type LinkKind } from './links.ts';

const ledTo = (siteId: string): LinkKind => ({ siteId, kind: 'led_to' });

/** An answer after which somebody wanted one, and the ticket that was opened for it. */
export interface Led {
  siteId: string;
  answerId: string;
  ticketId: string;
  /** ms UTC */
  at: number;
}

/** The statement that says it. An answer leads to one ticket: of a second nothing is said. It may come in after its ticket. */
export function ledToStatement({ siteId, answerId, ticketId, at }: Led): Statement {
  const from = { kind: 'answer', id: answerId } as const;
  const link = { ...ledTo(siteId), from, to: { kind: 'ticket', id: ticketId } } as const;
  return linkStatement(link, at, isLinkedToNone(ledTo(siteId), from));
}

/** In SQL: the id of the answer that led to a ticket. */
export const answerBefore = (siteId: string, ticketId: string): SQL =>
  linkedTo(ledTo(siteId), { kind: 'ticket', id: ticketId });

const ledFromAny = `SELECT from_id AS id, to_id AS ticket FROM links WHERE site_id IN (SELECT value FROM json_each(?))
AND kind = 'led_to' AND from_kind = 'answer' AND from_id IN (SELECT value FROM json_each(?))`;

/** The tickets that these answers of some sites opened, or led to, by the ids of the answers. */
export async function ticketsOfAnswers(
  db: Db,
  siteIds: readonly string[],
  ids: readonly string[],
): Promise<Map<string, TicketNumber>> {
  if (ids.length === 0) return new Map();
  const led = await db.query(ledFromAny, [JSON.stringify(siteIds), JSON.stringify(ids)]);
  const tickets = await ticketsAmong(db, siteIds, [...ids, ...led.map(({ ticket }) => ticket as string)]);
  const later = led.flatMap(({ id, ticket }) => {
    const found = tickets.get(ticket as string);
    return found ? [[id as string, found] as const] : [];
  });
  return new Map([...later, ...tickets]);
}
