import { and, eq, inArray, max, sql, type SQL } from 'drizzle-orm';
import type { ResponseView } from '@huiyin/shared/contract/responses';
import type { TicketView } from '@huiyin/shared/contract/tickets';
import { iso } from '../base/iso.ts';
import type { Db } from '../base/db/db.ts';
import type { Lasting } from '../metrics/lasting.ts';
import { leftOutOf } from './prepare-response.ts';
import { responses } from './tables.ts';

/** A stored answer. */
export type Row = typeof responses.$inferSelect;

/** What tickets know of the answers that opened them, or led to them, by the ids of the answers. */
export interface OfTickets {
  /** Their numbers. */
  numbersOf(
    db: Db,
    siteIds: readonly string[],
    answers: readonly string[],
  ): Promise<ReadonlyMap<string, { number: number }>>;
  /** Those of which a first reply is counted: it came, or is still waited for. */
  withFirstReply(db: Db, siteId: string, complaints: readonly string[]): Promise<ReadonlySet<string>>;
  /** How many complaints still wait for one. */
  waiting: Lasting;
}

/** Selects one answer of a site. */
export const selectResponse = (db: Db, { siteId, id }: { siteId: string; id: string }) =>
  db.read
    .select()
    .from(responses)
    .where(and(eq(responses.siteId, siteId), eq(responses.id, id)))
    .limit(1);

/** Selects answers of a site; `ids` selects their ids. */
export const selectResponses = (db: Db, siteId: string, ids: SQL) =>
  db.read
    .select()
    .from(responses)
    // By their ids: SQLite would go through all answers of the site.
    .where(and(sql`+${responses.siteId} = ${siteId}`, inArray(responses.id, sql`(${ids})`)));

/** The rating that led to a ticket, if one did. */
export const ledFromView = ([row]: readonly Row[]): TicketView['ledFrom'] =>
  row ? { id: row.id, kind: row.kind, survey: row.survey, score: row.score, day: row.day } : null;

/** The answer that opened a ticket, with the ticket's number. */
export async function responseOf(
  db: Db,
  ticket: { siteId: string; id: string; number: number },
): Promise<ResponseView | null> {
  const [row] = await selectResponse(db, ticket);
  return row ? responseView(row, ticket.number) : null;
}

/** In SQL: the ids of an identified customer's answers on a site; two arguments. */
export const answersOfCustomer = 'SELECT id FROM responses WHERE site_id = ?1 AND customer = ?2';

/** In SQL: how many answers were ever stored. */
export const answerCount = '(SELECT coalesce(max(seq), 0) FROM responses)';

/** An answer as staff see it; `names` of touchpoints where they are looked at. */
export function responseView(
  row: Row,
  ticketNumber: number | null,
  names: ReadonlyMap<string, string> = new Map(),
): ResponseView {
  const contact = parse(row.contact) as Partial<ResponseView['contact']>;
  return {
    id: row.id,
    kind: row.kind,
    survey: row.survey,
    surveyVersion: row.surveyVersion,
    score: row.score,
    group: row.group,
    comment: row.comment,
    answers: parse(row.answers),
    category: row.category,
    contact: { email: contact.email ?? null, phone: contact.phone ?? null, name: contact.name ?? null },
    page: row.page,
    locale: row.language,
    attributes: parse(row.attributes),
    channel: row.channel,
    touchpoint: row.touchpoint,
    touchpointName: (row.touchpoint !== null && names.get(row.touchpoint)) || null,
    customer: row.customer,
    suspect: row.suspect,
    sample: row.sample === 1,
    occurredAt: iso(row.occurredAt),
    sourceId: row.sourceId,
    ticketNumber,
    leftOut: leftOutOf(row),
  };
}

function parse(json: string | null): Record<string, unknown> {
  return json ? (JSON.parse(json) as Record<string, unknown>) : {};
}

/** The number of the response that was stored last, on whichever site. */
export async function newestOfAll(db: Db): Promise<number> {
  const [last] = await db.read.select({ seq: max(responses.seq) }).from(responses);
  return last?.seq ?? 0;
}

const answeredSince = `SELECT site_id AS siteId, max(seq) AS seq
FROM (SELECT site_id, seq FROM responses WHERE seq > ? ORDER BY seq LIMIT 40000) GROUP BY site_id ORDER BY 2`;

/** The sites with a response of a higher number, and the highest of each, lowest first; at most 40,000 responses are looked through. */
export async function sitesAnsweredSince(db: Db, seq: number): Promise<{ siteId: string; seq: number }[]> {
  return (await db.query(answeredSince, [seq])) as unknown as { siteId: string; seq: number }[];
}
