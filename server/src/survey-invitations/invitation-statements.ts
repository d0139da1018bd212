import type { InvitationRefusal } from '@huiyin/shared/contract/survey-invitations';
import type { InvitationAct } from '@huiyin/shared/domain/survey-invitations';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import type { Statement } from '../base/db/db.ts';
import type { Site } from '../base/site.ts';
import type { Invitation } from './read-invitations.ts';
import type { InvitationFacts } from './token.ts';

const insert = `INSERT INTO survey_invitations
(site_id, survey, service, customer, language, last_day, email, mail_id, invited_at, day, remind_at)
SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE changes() > 0 ON CONFLICT DO NOTHING`;

/** Keeps a new invitation, if the statement just before it in the same transaction changed a row, and the service has none. */
export function insertInvitation(row: Invitation): Statement {
  const { siteId, survey, service, customer, language, lastDay } = row;
  const { email, mailId, invitedAt, day, remindAt } = row;
  // The address is kept as long as a mail may follow.
  const to = remindAt === null ? null : email;
  const args = [siteId, survey, service, customer, language, lastDay, to, mailId, invitedAt, day, remindAt];
  return { sql: insert, args };
}

const tally = `INSERT INTO invitation_refusals (site_id, survey, day, reason, n)
SELECT ?1, ?2, ?3, value, count(*) FROM json_each(?4) WHERE true GROUP BY value
ON CONFLICT DO UPDATE SET n = n + excluded.n`;

/** Counts who was not invited, by reason. */
export const tallyRefusals = (
  siteId: string,
  survey: string,
  day: string,
  reasons: readonly InvitationRefusal[],
): Statement => ({ sql: tally, args: [siteId, survey, day, JSON.stringify(reasons)] });

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

/** Forgets the invitations of a customer. */
export const forgetInvitationsOf = (siteId: string, customer: string): Statement => ({
  sql: 'DELETE FROM survey_invitations WHERE site_id = ? AND customer = ?',
  args: [siteId, customer],
});
