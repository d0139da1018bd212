import type { NotAskedReason } from '@huiyin/shared/contract/asking';
import type { Language } from '@huiyin/shared/contract/text';
import type { Day } from '@huiyin/shared/domain/time/days';
import type { Statement } from '../base/db/db.ts';
import type { SamplePart } from '../base/sample-part.ts';
import { customersOfSample } from '../population/sample-population.ts';

/** An invitation of the sample, whose link was handed over: none is ever mailed. Moments in ms UTC; null for never. */
export interface SampleInvitation {
  service: string;
  customer: string;
  language: Language;
  invitedAt: number;
  day: Day;
  lastDay: Day;
  openedAt: number | null;
  declinedAt: number | null;
  neverAt: number | null;
  answeredAt: number | null;
  /** Empty without an answer. */
  responseId: string;
}

const invite = `INSERT INTO survey_invitations (site_id, survey, service, customer, language, last_day, invited_at, day, opened_at,
 declined_at, never_at, answered_at, response_id)
SELECT ?1, ?2, value ->> 'service', value ->> 'customer', value ->> 'language', value ->> 'lastDay', value ->> 'invitedAt', value ->> 'day',
 value ->> 'openedAt', value ->> 'declinedAt', value ->> 'neverAt', value ->> 'answeredAt', value ->> 'responseId' FROM json_each(?3)`;
const refuse = `INSERT INTO invitation_refusals (site_id, survey, day, reason, n, sample)
SELECT ?1, ?2, ?3, value ->> 'reason', value ->> 'n', value ->> 'n' FROM json_each(?4) WHERE true
ON CONFLICT DO UPDATE SET n = n + excluded.n, sample = sample + excluded.sample`;

/** Statements that store the invitations to a survey of the sample, and who got none on a day. */
export const sampleInvitationStatements = (
  siteId: string,
  survey: string,
  invitations: readonly SampleInvitation[],
  refused: { day: Day; reasons: readonly { reason: NotAskedReason; n: number }[] },
): Statement[] => [
  { sql: invite, args: [siteId, survey, JSON.stringify(invitations)] },
  { sql: refuse, args: [siteId, survey, refused.day, JSON.stringify(refused.reasons)] },
];

/** Invitations that were answered go with their answers. */
export const sampleInvitations: SamplePart = {
  forget: [
    `DELETE FROM refused_services WHERE site_id = ?1 AND customer IN (${customersOfSample})`,
    `DELETE FROM survey_invitations WHERE site_id = ?1 AND customer IN (${customersOfSample})`,
    'UPDATE invitation_refusals SET n = n - sample, sample = 0 WHERE site_id = ?1 AND sample > 0',
    'DELETE FROM invitation_refusals WHERE site_id = ?1 AND n = 0',
  ],
};
