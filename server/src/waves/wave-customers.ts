import type { Day } from '@huiyin/shared/domain/time/days';
import type { Db, Statement } from '../base/db/db.ts';

/** The wave of a survey in a month or quarter, which is named by its first day. */
export interface Round {
  siteId: string;
  survey: string;
  period: Day;
}

const drawn = `SELECT 1 FROM wave_customers c JOIN wave_draws d ON d.site_id = c.site_id AND d.survey = c.survey AND d.period = c.period
WHERE c.site_id = ?1 AND c.survey = ?2 AND c.period = ?3 AND c.customer = ?4 AND d.phase = 'drawn'`;

/** Whether a customer was drawn for a round; of a draw that goes on nobody was yet. */
export async function isDrawn(db: Db, { siteId, survey, period }: Round, customer: string): Promise<boolean> {
  return (await db.query(drawn, [siteId, survey, period, customer])).length > 0;
}

/** In SQL: the customers drawn for the round ?1, ?2, ?3 whom nobody has asked yet. */
export const drawnNotAsked =
  'SELECT customer FROM wave_customers WHERE site_id = ?1 AND survey = ?2 AND period = ?3 AND asked_at IS NULL';

const nextNotAsked = `${drawnNotAsked} AND customer > ?4 ORDER BY customer LIMIT ?5`;

/** The next of them by their ids, behind `after`. */
export async function nextDrawn(db: Db, round: Round, after: string, most: number): Promise<string[]> {
  const { siteId, survey, period } = round;
  return (await db.query(nextNotAsked, [siteId, survey, period, after, most])).map((row) => row['customer'] as string);
}

const asked = `UPDATE wave_customers SET asked_at = ?5
WHERE changes() > 0 AND site_id = ?1 AND survey = ?2 AND period = ?3 AND customer = ?4 AND asked_at IS NULL`;

/** The statement that notes that somebody who was drawn is asked, if the statement just before it in the same transaction changed a row. */
export const askedIfChanged = ({ siteId, survey, period }: Round, customer: string, at: number): Statement => ({
  sql: asked,
  args: [siteId, survey, period, customer, at],
});

/** Statements that forget that a customer was ever drawn; how many were drawn stays. */
export const forgetDrawn = (siteId: string, customer: string): Statement[] => [
  { sql: 'DELETE FROM wave_customers WHERE site_id = ? AND customer = ?', args: [siteId, customer] },
];

const drawing = "SELECT survey FROM waves WHERE site_id = ? AND plan ->> '$.draw' IS NOT NULL";

/** The surveys of a site that come up by themselves only for customers who were drawn. */
export async function surveysDrawnFor(db: Db, siteId: string): Promise<ReadonlySet<string>> {
  return new Set((await db.query(drawing, [siteId])).map(({ survey }) => survey as string));
}
