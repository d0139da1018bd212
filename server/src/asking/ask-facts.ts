import type { NewAsk } from '@huiyin/shared/contract/asking';
import { drawOf } from '@huiyin/shared/domain/asking/draw';
import type { AskFacts } from '@huiyin/shared/domain/asking/rules';
import type { Channel } from '@huiyin/shared/domain/choices';
import type { Db } from '../base/db/db.ts';
import type { KnownSite, KnownSurvey } from '../sites/site-directory.ts';
import type { Round } from '../waves/wave-customers.ts';
import { waveFacts } from '../waves/wave-facts.ts';
import { hasOpenTicket } from '../customers/has-open-ticket.ts';
import { hasOptedOut } from '../population/consents.ts';
import { customerHistory, timesIn } from './customer-history.ts';

/** What a page says of its visitor. */
export type Said = Pick<NewAsk, 'attributes' | 'locale'>;

/** What is known where the site is. */
export interface SiteFacts extends AskFacts {
  /** That of a wave for which customers are drawn. */
  round: Round | null;
}

/**
 * What the server knows of a survey for a visitor; `now` in ms UTC. `customer`: null for nobody we know, undefined where that is not known. Of a
 * customer it tells whether they were drawn, and nothing else.
 */
export async function factsAbout(
  ports: { db: Db; now: number },
  { site }: Pick<KnownSite, 'site'>,
  survey: KnownSurvey,
  said: Said,
  customer: string | null | undefined,
  channel?: Channel,
): Promise<SiteFacts> {
  const known = await waveFacts(ports, site, survey, said, customer, channel);
  return {
    survey: survey.slug,
    now: ports.now,
    coolDownDays: site.coolDownDays,
    stop: survey.on ? survey.stop : 'off',
    language: said.locale,
    attributes: said.attributes,
    wave: known && known.wave,
    isDrawn: known?.draw ? known.draw.isDrawn : true,
    round: known?.draw?.round ?? null,
  };
}

/** What is known of an identified customer besides; `history` as it was read. */
export interface KnownCustomer {
  customer: string;
  history: string;
  openComplaint: boolean;
  optedOut: boolean;
}

/** What is known of one now. */
export async function readAskedCustomer(db: Db, siteId: string, customer: string): Promise<KnownCustomer> {
  const [history, openComplaint, optedOut] = await Promise.all([
    customerHistory(db, { siteId, customer }),
    hasOpenTicket(db, siteId, customer),
    hasOptedOut(db, siteId, customer),
  ]);
  return { customer, history, openComplaint, optedOut };
}

/** The facts for an identified customer. */
export const factsFor = (facts: AskFacts, { customer, history, openComplaint, optedOut }: KnownCustomer): AskFacts => ({
  ...facts,
  ...timesIn(history),
  openComplaint,
  optedOut,
  draw: drawOf(customer, facts.survey),
});
