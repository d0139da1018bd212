import { and, desc, eq, inArray } from 'drizzle-orm';
import type { InvitationList, InvitationView } from '@huiyin/shared/contract/survey-invitations';
import { invitationLimits, stateOf } from '@huiyin/shared/domain/survey-invitations';
import type { Call } from '../base/call.ts';
import type { Db } from '../base/db/db.ts';
import { iso, isoOrNull } from '../base/iso.ts';
import { mailFates, type MailFate } from '../base/outbox/read-outbox.ts';
import { Problem } from '../base/problem.ts';
import { surveyOf } from '../surveys/read-surveys.ts';
import { surveyInvitations } from './tables.ts';

/** A row of `survey_invitations`. */
export type Invitation = typeof surveyInvitations.$inferSelect;

/** The invitations of a survey after some services, by service. */
export async function invitationsFor(
  db: Db,
  siteId: string,
  survey: string,
  services: readonly string[],
): Promise<Map<string, Invitation>> {
  const { siteId: of, survey: to, service } = surveyInvitations;
  const rows = await db.read
    .select()
    .from(surveyInvitations)
    .where(and(eq(of, siteId), eq(to, survey), inArray(service, [...services])));
  return new Map(rows.map((row) => [row.service, row]));
}

/** The newest fifty invitations to a survey. Throws Problem('not_found'). */
export async function listInvitations({ db, site }: Call, survey: string): Promise<InvitationList> {
  if (!(await surveyOf(db, site.id, survey))) throw new Problem('not_found');
  const { siteId, survey: to, day, invitedAt } = surveyInvitations;
  const rows = await db.read
    .select()
    .from(surveyInvitations)
    .where(and(eq(siteId, site.id), eq(to, survey)))
    .orderBy(desc(day), desc(invitedAt))
    .limit(invitationLimits.listed);
  const fates = await mailFates(
    db,
    site.id,
    rows.flatMap(({ mailId }) => mailId ?? []),
  );
  return { invitations: rows.map((row) => viewOfInvitation(row, fates.get(row.mailId ?? ''))) };
}

function viewOfInvitation(row: Invitation, fate: MailFate | undefined): InvitationView {
  const { customer, service, language, mailId, invitedAt, remindedAt, neverAt } = row;
  const { sentAt: deliveredAt = null, failedAt = null } = fate ?? {};
  return {
    customer,
    service,
    language,
    state: stateOf({ ...row, mailed: mailId !== null, deliveredAt, failedAt }),
    invitedAt: iso(invitedAt),
    remindedAt: isoOrNull(remindedAt),
    optedOut: neverAt !== null,
  };
}
