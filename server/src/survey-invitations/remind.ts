import { and, asc, isNotNull, lte } from 'drizzle-orm';
import { latest, stillCounts } from '@huiyin/shared/domain/asking/times';
import { customerHistory, timesIn } from '../asking/customer-history.ts';
import type { Deps } from '../base/deps.ts';
import { hasOpenTicket } from '../customers/has-open-ticket.ts';
import type { Statement } from '../base/db/db.ts';
import { siteById, type Site } from '../base/site.ts';
import { isLeftInPeace } from '../population/consents.ts';
import { surveyOf, type Survey } from '../surveys/read-surveys.ts';
import { reminderOf } from './invitation-statements.ts';
import { surveyInvitationMail } from './invitation-mail.ts';
import { surveyLinkOf } from './link.ts';
import type { Invitation } from './read-invitations.ts';
import { surveyInvitations } from './tables.ts';
import { isLastDayOver } from './token.ts';

type Ports = Pick<Deps, 'db' | 'clock' | 'ids' | 'settings'>;

const mostAtOnce = 20;

const selectToRemind = ({ db, clock }: Ports, most: number) =>
  db.read
    .select()
    .from(surveyInvitations)
    .where(and(isNotNull(surveyInvitations.remindAt), lte(surveyInvitations.remindAt, clock.now())))
    .orderBy(asc(surveyInvitations.remindAt))
    .limit(most);

/** Since when a reminder is due, ms UTC; null where none is, or this server sends no mail. */
export async function remindSince(ports: Ports): Promise<number | null> {
  if (ports.settings.mail !== 'sent') return null;
  const [first] = await selectToRemind(ports, 1);
  return first?.remindAt ?? null;
}

/** Reminds twenty customers at once of their invitation, each one time, or lets it be. Gives whether there may be more. */
export async function remindDue(ports: Ports): Promise<boolean> {
  const due = await selectToRemind(ports, mostAtOnce);
  for (const invitation of due) await ports.db.write(await reminded(ports, invitation));
  return due.length === mostAtOnce;
}

// Two processes that look at once remind once: of these statements the second changes nothing.
const settle = `UPDATE survey_invitations SET remind_at = NULL, reminded_at = ?5, email = NULL
WHERE site_id = ?1 AND survey = ?2 AND service = ?3 AND remind_at = ?4`;

async function reminded(ports: Ports, invitation: Invitation): Promise<Statement[]> {
  const { siteId, survey: slug, service, remindAt, email, mailId } = invitation;
  const now = ports.clock.now();
  const site = (await siteById(ports.db, siteId))!;
  const survey = await surveyOf(ports.db, siteId, slug);
  const link = await reasonToRemind(ports, site, survey, invitation);
  const settled = { sql: settle, args: [siteId, slug, service, remindAt, link === null ? null : now] };
  if (link === null || !survey || email === null || mailId === null) return [settled];
  const { ids, settings } = ports;
  const sent = { id: reminderOf(mailId), to: email, reminds: true };
  return [settled, surveyInvitationMail({ now, ids, settings, site }, survey, invitation, link, sent)];
}

/** The link of an invitation whose customer may be reminded; null for whoever answered, wants none, complains, or was asked something else since. */
async function reasonToRemind(
  { db, clock, settings }: Ports,
  site: Site,
  survey: Survey | undefined,
  invitation: Invitation,
): Promise<string | null> {
  const { customer, answeredAt, declinedAt, email } = invitation;
  const { identitySecret: secret } = site;
  if (!survey?.on || !secret || email === null || answeredAt !== null || declinedAt !== null) return null;
  const now = clock.now();
  if (isLastDayOver(invitation, site, now)) return null;
  if ((await isLeftInPeace(db, site.id, customer, true)) || (await hasOpenTicket(db, site.id, customer))) return null;
  const { asked, answered } = timesIn(await customerHistory(db, { siteId: site.id, customer }));
  const { [survey.slug]: _, ...others } = asked;
  const isThrottled =
    stillCounts(latest(others), site.coolDownDays, now) || (answered[survey.slug] ?? 0) >= invitation.invitedAt;
  return isThrottled ? null : surveyLinkOf({ call: { site, settings }, secret }, invitation);
}
