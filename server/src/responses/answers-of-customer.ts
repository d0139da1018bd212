import type { Row } from '@libsql/client';
import type { TicketView } from '@huiyin/shared/contract/tickets';
import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import { iso } from '../base/iso.ts';

const mostShown = 5;
const mostLooked = 50;

/**
 * Selects the newest answers, without complaints, of whoever pages of a site named so, of the 50 stored last of each name; `ids` selects the names as
 * `value`. They are read by their numbers: SQLite would go through all answers of the site in the order that is asked for.
 */
export const selectAnswersOfCustomer = (db: Db, siteId: string, ids: SQL) =>
  db.read
    .all<Row>(sql`SELECT id, kind, survey, score, comment, language, occurred_at AS at, day FROM responses WHERE +site_id = ${siteId} AND seq IN (
 SELECT n.value FROM (${ids}) named JOIN json_each((SELECT json_group_array(seq) FROM (
  SELECT seq FROM responses WHERE site_id = ${siteId} AND customer = named.value ORDER BY seq DESC LIMIT ${mostLooked}))) n)
 AND kind <> 'complaint' AND suspect IS NULL ORDER BY +occurred_at DESC, seq DESC LIMIT ${mostShown}`);

/** They as they go over the wire. */
export const answersOfCustomerViews = (rows: readonly Row[]): TicketView['customerAnswers'] =>
  rows.map(({ id, kind, survey, score, comment, language, at, day }) => ({
    id: id as string,
    kind: kind as TicketView['customerAnswers'][number]['kind'],
    survey: survey as string,
    score: score as number | null,
    comment: comment as string | null,
    locale: language as string | null,
    at: iso(at as number),
    day: day as string,
  }));
