import type { NotAskedReason, Rules } from '@huiyin/shared/contract/asking';
import { stillCounts } from '@huiyin/shared/domain/asking/times';
import type { KnownSurvey } from '../sites/site-directory.ts';
import type { WaveFacts } from '../waves/wave-facts.ts';

/** What is known of an identified customer; moments in ms UTC, undefined for never. */
export interface CustomerFacts {
  /** This survey. */
  askedAt: number | undefined;
  answeredAt: number | undefined;
  /** Any other survey. */
  otherAskedAt: number | undefined;
  /** Any survey, asked or answered. */
  disturbedAt: number | undefined;
  openComplaint: boolean;
  /** Asked to be left out of surveys. */
  optedOut: boolean;
}

/** Everything the decision rests on. */
export interface AskFacts {
  now: number;
  /** Why the survey comes up for nobody now. */
  stop: KnownSurvey['stop'];
  everyDays: Rules['everyDays'];
  coolDownDays: number;
  /** Null for anybody we do not know. */
  customer: CustomerFacts | null;
  wave: WaveFacts | null;
}

/** Why a survey may not come up now; null when it may. The first reason counts. */
export function decideAsk(facts: AskFacts): NotAskedReason | null {
  const { customer, wave, now } = facts;
  return (
    facts.stop ??
    (customer?.optedOut ? 'opted_out' : null) ??
    (wave?.draw && !wave.draw.isDrawn ? 'not_drawn' : null) ??
    (customer && byCustomer(customer, facts)) ??
    (wave?.quiet ? 'quiet_hours' : null) ??
    (customer && wave && stillCounts(customer.disturbedAt, wave.doNotDisturbDays, now) ? 'do_not_disturb' : null) ??
    (wave?.segmentFull ? 'segment_full' : null)
  );
}

function byCustomer(customer: CustomerFacts, { everyDays, coolDownDays, now }: AskFacts) {
  if (stillCounts(customer.answeredAt, everyDays, now)) return 'answered';
  if (stillCounts(customer.askedAt, everyDays, now)) return 'asked_before';
  if (stillCounts(customer.otherAskedAt, coolDownDays, now)) return 'cool_down';
  return customer.openComplaint ? 'open_complaint' : null;
}
