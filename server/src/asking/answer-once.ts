import type { Statement } from '../base/db/db.ts';
import type { KnownSurvey } from '../sites/site-directory.ts';

const dayMs = 86_400_000;

/** An answer of an identified customer to a survey that is answered once, or once in so many days. */
export interface OneAnswer {
  siteId: string;
  customer: string;
  survey: string;
  responseId: string;
  /** ms UTC */
  at: number;
  /** Days until the next answer; null: never again. */
  everyDays: number | null;
}

// An answer that comes too early would leave a response of NULL, which the column refuses: with it goes the whole
// transaction. It is decided by the row as it stands under the write lock, so two tabs cannot both pass.
const claim = `INSERT INTO customer_surveys (site_id, customer, survey, answered_at, response_id) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (site_id, customer, survey) DO UPDATE SET
 answered_at = CASE WHEN response_id = ?5 THEN answered_at ELSE ?4 END,
 response_id = CASE WHEN response_id = ?5 OR answered_at IS NULL OR answered_at <= ?6 THEN ?5 END`;

/**
 * Statements to put after the insert of the response in one transaction. Where the customer answered this survey already
 * in its time by another response, the transaction fails with what `isAnsweredAlready` tells; the same response passes.
 */
export function onceStatements({ siteId, customer, survey, responseId, at, everyDays }: OneAnswer): Statement[] {
  // No moment is before 1970, so with null days every answer holds.
  const forgottenAt = everyDays === null ? -1 : at - everyDays * dayMs;
  return [{ sql: claim, args: [siteId, customer, survey, at, responseId, forgottenAt] }];
}

const remember = (
  when: string,
): string => `INSERT INTO customer_surveys (site_id, customer, survey, answered_at, response_id)
SELECT ?, ?, ?, ?, ? WHERE ${when}
ON CONFLICT (site_id, customer, survey) DO UPDATE SET answered_at = excluded.answered_at, response_id = excluded.response_id
WHERE response_id = ''`;

/**
 * The statement by which an answer is its customer's again, where they gave no other meanwhile; `if changed`: only if the statement just before
 * it in the same transaction changed a row.
 */
export const rememberOnce = (
  { siteId, customer, survey, responseId, at }: Omit<OneAnswer, 'everyDays'>,
  when: 'always' | 'if changed',
): Statement => ({
  sql: remember(when === 'always' ? 'true' : 'changes() > 0'),
  args: [siteId, customer, survey, at, responseId],
});

/** Whether a survey takes one answer of a customer in its time: not where people open it themselves behind the launcher. */
export const isAnsweredOnce = ({ inPanel, rules }: Pick<KnownSurvey, 'inPanel' | 'rules'>): boolean =>
  !inPanel || rules.triggers.length > 0;

const forget = `UPDATE customer_surveys SET answered_at = NULL, response_id = ''
WHERE site_id = ? AND customer = ? AND survey = ? AND response_id = ?`;

/** The statement by which an answer is none of its customer's any more: they may give another. */
export const forgetOnce = ({
  siteId,
  customer,
  survey,
  responseId,
}: Pick<OneAnswer, 'siteId' | 'customer' | 'survey' | 'responseId'>): Statement => ({
  sql: forget,
  args: [siteId, customer, survey, responseId],
});

/** Whether a transaction failed because the customer had answered already. */
export function isAnsweredAlready(error: unknown): boolean {
  return error instanceof Error && error.message.includes('NOT NULL constraint failed: customer_surveys.response_id');
}
