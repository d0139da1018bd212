import type { InvitationCounts, InvitationSpan } from '@huiyin/shared/contract/survey-invitations';
import { invitationLimits } from '@huiyin/shared/domain/survey-invitations';
import { minimumAnswers } from '@huiyin/shared/domain/statistics/estimate';
import { wilson } from '@huiyin/shared/domain/statistics/proportion';
import { addDays, type Day } from '@huiyin/shared/domain/time/days';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import { and, between, desc, eq, sum } from 'drizzle-orm';
import type { Call } from '../base/call.ts';
import { mailFailedAt, mailSentAt } from '../base/outbox/read-outbox.ts';
import { Problem } from '../base/problem.ts';
import { surveyOf } from '../surveys/read-surveys.ts';
import { invitationRefusals } from './tables.ts';

const daysCounted = 30;

const counted = `WITH its AS (SELECT *, ${mailSentAt('mail_id')} AS delivered_at, ${mailFailedAt('mail_id')} AS failed_at
 FROM survey_invitations INDEXED BY survey_invitations_by_day WHERE site_id = ?1 AND survey = ?2 AND day BETWEEN ?3 AND ?4)
SELECT count(*) AS invited, count(mail_id) AS mailed, count(delivered_at) AS delivered, count(failed_at) AS failed,
 count(opened_at) AS opened, count(declined_at) AS declined, count(answered_at) AS answered,
 count(reminded_at) AS reminded, count(never_at) AS optedOut,
 count(CASE WHEN mail_id IS NULL OR coalesce(delivered_at, opened_at, declined_at, answered_at) IS NOT NULL THEN 1 END) AS reached
FROM its`;

type Counted = Omit<InvitationCounts, 'survey' | 'from' | 'to' | 'rate' | 'notAsked'>;

/**
 * How many were invited to a survey on some local days, the last thirty when left out, what became of these since, and who was not invited.
 * Throws Problem('not_found'), or 'invalid' for days that are none or more than a year.
 */
export async function countInvitations(call: Call, survey: string, span: InvitationSpan): Promise<InvitationCounts> {
  const { db, now, site } = call;
  if (!(await surveyOf(db, site.id, survey))) throw new Problem('not_found');
  const to = span.to ?? localDay(now, site.timeZone).day;
  const from = span.from ?? addDays(to, 1 - daysCounted);
  if (from > to) throw Problem.field('from', 'must not be after the last day');
  if (from < addDays(to, 1 - invitationLimits.days))
    throw Problem.field('from', 'must be within a year of the last day');
  const [[row], notAsked] = await Promise.all([
    db.query(counted, [site.id, survey, from, to]),
    refusalsOf(call, survey, from, to),
  ]);
  const counts = { ...row } as unknown as Counted;
  return { survey, from, to, ...counts, rate: answeredOfReached(counts), notAsked };
}

function answeredOfReached({ answered, reached }: Counted): InvitationCounts['rate'] {
  return reached < minimumAnswers ? null : { share: answered / reached, ...wilson(answered, reached) };
}

const refusalsOf = ({ db, site }: Call, survey: string, from: Day, to: Day): Promise<InvitationCounts['notAsked']> => {
  const { siteId, survey: of, day, reason, n } = invitationRefusals;
  return db.read
    .select({ reason, n: sum(n).mapWith(Number) })
    .from(invitationRefusals)
    .where(and(eq(siteId, site.id), eq(of, survey), between(day, from, to)))
    .groupBy(reason)
    .orderBy(desc(sum(n)), reason);
};
