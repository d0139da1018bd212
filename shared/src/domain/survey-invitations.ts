/** How long and how many: a service is what the customer was served by, such as an order or a case. */
export const invitationLimits = {
  service: 80,
  /** In one call. */
  atOnce: 100,
  /** Drawn customers of a wave that one call looks at. */
  drawnAtOnce: 25,
  validDays: { least: 1, most: 366 },
  remindAfterDays: { least: 1, most: 60 },
  /** Of a link's token, in characters. */
  token: 2_000,
  /** Days that are counted at once. */
  days: 366,
  listed: 50,
} as const;

/** What somebody does with an invitation beside answering it: its page was seen; not this time; never again. */
export const invitationActs = ['opened', 'declined', 'never'] as const;
export type InvitationAct = (typeof invitationActs)[number];

/** How far an invitation came, the last that happened. */
export const invitationStates = [
  'handed_over',
  'waiting',
  'delivered',
  'failed',
  'opened',
  'declined',
  'answered',
] as const;
export type InvitationState = (typeof invitationStates)[number];

/** What is known of an invitation; moments of any clock, null where it did not happen. */
export interface InvitationMoments {
  /** Whether this server mails it; else its link was handed over. */
  mailed: boolean;
  deliveredAt: number | null;
  failedAt: number | null;
  openedAt: number | null;
  declinedAt: number | null;
  answeredAt: number | null;
}

/**
 * How far an invitation came.
 * @example stateOf({ mailed: true, deliveredAt: 1, failedAt: null, openedAt: 2, declinedAt: null, answeredAt: null }) // 'opened'
 */
export function stateOf(its: InvitationMoments): InvitationState {
  if (its.answeredAt !== null) return 'answered';
  if (its.declinedAt !== null) return 'declined';
  if (its.openedAt !== null) return 'opened';
  if (!its.mailed) return 'handed_over';
  if (its.deliveredAt !== null) return 'delivered';
  return its.failedAt === null ? 'waiting' : 'failed';
}
