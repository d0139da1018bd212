import { and, desc, eq, isNotNull, isNull, lt, max, or, type SQL } from 'drizzle-orm';
import type { Kind } from '@huiyin/shared/domain/scales';
import type { ResponseView } from '@huiyin/shared/contract/responses';
import { iso } from '../base/iso.ts';
import type { Db } from '../base/db/db.ts';
import { cursorOf, parseCursor } from '../http/cursor.ts';
import { Problem } from '../base/problem.ts';
import { touchpointNames } from '../touchpoints/read-touchpoints.ts';
import { leftOutOf } from './prepare-response.ts';
import { responses } from './tables.ts';

type Row = typeof responses.$inferSelect;

export interface ResponseFilter {
  kind?: Kind | undefined;
  survey?: string | undefined;
  suspect?: 'true' | 'false' | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** Gives the numbers of the tickets that complaints opened, by their ids. */
export type NumbersOf = (db: Db, complaints: readonly string[]) => Promise<ReadonlyMap<string, { number: number }>>;

/** Answers of a site, newest first, a page at a time. */
export async function listResponses(db: Db, siteId: string, filter: ResponseFilter, numbersOf: NumbersOf) {
  const { limit = 25 } = filter;
  const rows = await db.read
    .select()
    .from(responses)
    .where(and(eq(responses.siteId, siteId), ...answersWhere(filter)))
    .orderBy(desc(responses.occurredAt), desc(responses.seq))
    .limit(limit + 1);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const complaints = items.filter(({ kind }) => kind === 'complaint').map(({ id }) => id);
  const [numbers, names] = await Promise.all([
    numbersOf(db, complaints),
    touchpointNames(
      db,
      siteId,
      items.map(({ touchpoint }) => touchpoint),
    ),
  ]);
  return {
    items: items.map((row) => responseView(row, numbers.get(row.id)?.number ?? null, names)),
    nextCursor: rows.length > limit && last ? cursorOf(last.occurredAt, String(last.seq)) : null,
  };
}

/** Selects one answer of a site. */
export const selectResponse = (db: Db, { siteId, id }: { siteId: string; id: string }) =>
  db.read
    .select()
    .from(responses)
    .where(and(eq(responses.siteId, siteId), eq(responses.id, id)))
    .limit(1);

/** The answer that opened a ticket, with the ticket's number. */
export async function responseOf(
  db: Db,
  ticket: { siteId: string; id: string; number: number },
): Promise<ResponseView | null> {
  const [row] = await selectResponse(db, ticket);
  return row ? responseView(row, ticket.number) : null;
}

/** In SQL: the ids of an identified customer's answers on a site; two arguments. */
export const answersOfCustomer = 'SELECT id FROM responses WHERE site_id = ? AND customer = ?';

/** In SQL: how many answers were ever stored. */
export const answerCount = '(SELECT coalesce(max(seq), 0) FROM responses)';

function answersWhere({ kind, survey, suspect, cursor }: ResponseFilter): (SQL | undefined)[] {
  const found: (SQL | undefined)[] = [];
  if (kind) found.push(eq(responses.kind, kind));
  if (survey) found.push(eq(responses.survey, survey));
  if (suspect) found.push(suspect === 'true' ? isNotNull(responses.suspect) : isNull(responses.suspect));
  if (cursor) {
    const { at, id } = parseCursor(cursor);
    if (!/^\d+$/.test(id)) throw Problem.field('cursor', 'is not one of ours');
    const earlier = and(eq(responses.occurredAt, at), lt(responses.seq, Number(id)));
    found.push(or(lt(responses.occurredAt, at), earlier));
  }
  return found;
}

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
