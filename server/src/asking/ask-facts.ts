import type { NewAsk } from '@huiyin/shared/contract/asking';
import { drawOf } from '@huiyin/shared/domain/asking/draw';
import type { AskFacts } from '@huiyin/shared/domain/asking/rules';
import type { Db } from '../base/db/db.ts';
import type { KnownSite, KnownSurvey } from '../sites/site-directory.ts';
import { waveFacts } from '../waves/wave-facts.ts';
import { timesIn } from './customer-history.ts';

/** What a page says of its visitor. */
export type Said = Pick<NewAsk, 'attributes' | 'locale'>;

/** What the server knows of a survey for a visitor nobody knows; `now` in ms UTC. */
export async function factsAbout(
  ports: { db: Db; now: number },
  { site }: Pick<KnownSite, 'site'>,
  survey: KnownSurvey,
  said: Said,
): Promise<AskFacts> {
  return {
    survey: survey.slug,
    now: ports.now,
    coolDownDays: site.coolDownDays,
    stop: survey.on ? survey.stop : 'off',
    language: said.locale,
    attributes: said.attributes,
    wave: await waveFacts(ports, site, survey, said),
  };
}

/** What is known of an identified customer besides; `history` as it was read. */
export interface CustomerKnown {
  customer: string;
  history: string;
  openComplaint: boolean;
}

/** The facts for an identified customer. */
export const factsFor = (facts: AskFacts, { customer, history, openComplaint }: CustomerKnown): AskFacts => ({
  ...facts,
  ...timesIn(history),
  openComplaint,
  draw: drawOf(customer, facts.survey),
});
