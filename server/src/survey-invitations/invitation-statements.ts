import type { NotAskedReason } from '@huiyin/shared/contract/asking';
import type { InvitationAct } from '@huiyin/shared/domain/survey-invitations';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import { history } from '../asking/customer-history.ts';
import type { Statement } from '../base/db/db.ts';
import { recallMails } from '../base/outbox/put-in-outbox.ts';
import type { Site } from '../base/site.ts';
import type { Invitation } from './read-invitations.ts';
import type { InvitationFacts } from './token.ts';

const insert = `INSERT INTO survey_invitations
(site_id, customer, survey, service, language, last_day, email, mail_id, invited_at, day, remind_at)
SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11 WHERE ${history} = ?12 ON CONFLICT DO NOTHING`;

/** Keeps a new invitation, as long as the history of its customer is the one it was decided on, and where the service has none. */
export function insertInvitation(row: Invitation, decidedOn: string): Statement {
  const { siteId, survey, service, customer, language, lastDay } = row;
  const { email, mailId, invitedAt, day, remindAt } = row;
  // The address is kept as long as a mail may follow.
  const to = remindAt === null ? null : email;
  const args = [siteId, customer, survey, service, language, lastDay, to, mailId, invitedAt, day, remindAt, decidedOn];
  return { sql: insert, args };
}

const tally = `INSERT INTO invitation_refusals (site_id, survey, day, reason, n)
SELECT ?1, ?2, ?3, value ->> 'reason', count(*) FROM json_each(?4) WHERE NOT EXISTS (SELECT 1 FROM refused_services
 WHERE site_id = ?1 AND survey = ?2 AND service = value ->> 'service') GROUP BY 4
ON CONFLICT DO UPDATE SET n = n + excluded.n`;
const keep = `INSERT INTO refused_services (site_id, survey, service, customer)
SELECT ?1, ?2, value ->> 'service', value ->> 'customer' FROM json_each(?3) WHERE true ON CONFLICT DO NOTHING`;

/** Somebody who was not invited, and why. */
export interface RefusedService {
  service: string;
  customer: string;
  reason: NotAskedReason;
}

/** Counts who was not invited, by reason; a service once, each given once and by the reason of its first time. */
export const tallyRefusals = (
  siteId: string,
  survey: string,
  day: string,
  refusals: readonly RefusedService[],
): Statement[] => [
  { sql: tally, args: [siteId, survey, day, JSON.stringify(refusals)] },
  { sql: keep, args: [siteId, survey, JSON.stringify(refusals)] },
];

/** A row for an invitation that was made elsewhere, or what is new of the one that is there; `?8` is the moment. */
const upsert = (columns: string, values: string, changes: string): string => `INSERT INTO survey_invitations
(site_id, survey, service, customer, language, last_day, day, invited_at, ${columns})
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ${values})
ON CONFLICT (site_id, survey, service) DO UPDATE SET ${changes}`;

const first = (column: string): string => `${column} = coalesce(${column}, ?8)`;
const noMoreMail = 'remind_at = NULL, email = NULL';

const acts: Readonly<Record<InvitationAct, string>> = {
  opened: upsert('opened_at', '?8', first('opened_at')),
  declined: upsert('opened_at, declined_at', '?8, ?8', `${first('declined_at')}, ${noMoreMail}`),
  never: upsert(
    'opened_at, declined_at, never_at',
    '?8, ?8, ?8',
    `${first('declined_at')}, ${first('never_at')}, ${noMoreMail}`,
  ),
};

/** What its customer does with an invitation; the same again changes nothing. */
export const actStatement = (site: Site, facts: InvitationFacts, act: InvitationAct, at: number): Statement => ({
  sql: acts[act],
  args: factsAndMoment(site, facts, at),
});

// A second answer would leave a response of NULL, which the column refuses: with it goes the whole transaction.
const claim = upsert(
  'opened_at, answered_at, response_id',
  '?8, ?8, ?9',
  `${first('opened_at')}, ${first('answered_at')}, ${noMoreMail},
 response_id = CASE WHEN response_id IN ('', excluded.response_id) THEN excluded.response_id END`,
);

/**
 * The statement to put after the insert of an answer to an invitation: where it has another answer, the transaction fails with what
 * {@link isTakenInvitation} tells; the same answer passes.
 */
export const claimStatement = (site: Site, facts: InvitationFacts, responseId: string, at: number): Statement => ({
  sql: claim,
  args: [...factsAndMoment(site, facts, at), responseId],
});

/** Whether a transaction failed because an invitation had an answer already. */
export function isTakenInvitation(error: unknown): boolean {
  return error instanceof Error && error.message.includes('NOT NULL constraint failed: survey_invitations.response_id');
}

function factsAndMoment({ id, timeZone }: Site, facts: InvitationFacts, at: number): (string | number | null)[] {
  const { survey, service, customer, language, lastDay } = facts;
  return [id, survey, service, customer, language, lastDay, localDay(at, timeZone).day, at];
}

/** In SQL: forgets the invitations that answers were given to; `answers` selects their ids, the site is ?1. */
export const forgetInvitations = (answers: string): string =>
  `DELETE FROM survey_invitations WHERE site_id = ?1 AND response_id <> '' AND response_id IN (${answers})`;

/** The id of the mail that reminds, by that of the first: who knows the one may recall both. */
export const reminderOf = (mailId: string): string => `${mailId}${reminder}`;
const reminder = '-reminder';

const mailsOf = `SELECT mail_id FROM survey_invitations WHERE site_id = ?1 AND customer = ?2 AND mail_id IS NOT NULL
UNION ALL SELECT mail_id || '${reminder}' FROM survey_invitations WHERE site_id = ?1 AND customer = ?2 AND mail_id IS NOT NULL`;

/** Statements by which no mail of the invitations of a customer leaves any more. */
export const recallInvitationsOf = (siteId: string, customer: string): Statement[] => [
  recallMails({ sql: mailsOf, args: [siteId, customer] }),
  {
    sql: `UPDATE survey_invitations SET ${noMoreMail} WHERE site_id = ? AND customer = ?`,
    args: [siteId, customer],
  },
];

/** Statements that forget the invitations of a customer, made or refused, and the mails of them that have not left. */
export const forgetInvitationsOf = (siteId: string, customer: string): Statement[] => [
  ...recallInvitationsOf(siteId, customer),
  { sql: 'DELETE FROM survey_invitations WHERE site_id = ? AND customer = ?', args: [siteId, customer] },
  { sql: 'DELETE FROM refused_services WHERE site_id = ? AND customer = ?', args: [siteId, customer] },
];

const free = `UPDATE survey_invitations SET answered_at = NULL, response_id = '' WHERE site_id = ? AND response_id = ?`;

/** The statement by which an answer is that of no invitation any more: its link takes another. */
export const freeInvitation = (siteId: string, responseId: string): Statement => ({
  sql: free,
  args: [siteId, responseId],
});

const reclaim = `UPDATE survey_invitations SET answered_at = ?5, response_id = ?6, ${noMoreMail}
WHERE site_id = ?1 AND survey = ?2 AND service = ?3 AND customer = ?4 AND response_id = ''`;

/** The statement by which an answer is that of its invitation again, where this has no other. */
export const reclaimInvitation = (
  siteId: string,
  { survey, service, customer }: Pick<InvitationFacts, 'survey' | 'service' | 'customer'>,
  responseId: string,
  at: number,
): Statement => ({ sql: reclaim, args: [siteId, survey, service, customer, at, responseId] });
