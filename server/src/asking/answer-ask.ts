import type { AskDecision, NewAsk, NotAskedReason } from '@huiyin/shared/contract/asking';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import type { Deps } from '../base/deps.ts';
import { Problem } from '../base/problem.ts';
import type { KnownSite, KnownSurvey } from '../sites/site-directory.ts';
import { hasOptedOut } from '../population/consents.ts';
import { noteSeen, type Seen } from '../population/note-seen.ts';
import { hasOpenTicket } from '../tickets/has-open-ticket.ts';
import { askedIfChanged } from '../waves/wave-customers.ts';
import { waveFacts } from '../waves/wave-facts.ts';
import { customerHistory, factsOf, noteAsked } from './customer-history.ts';
import { decideAsk, type AskFacts } from './decide-ask.ts';
import { tallyAsks, tallyIfChanged, type AskTally } from './tally-asks.ts';
import { verifyCustomer } from './verify-customer.ts';

type Ports = Pick<Deps, 'db' | 'clock'>;

const mostTries = 5;

/**
 * Decides whether a survey may come up now, and keeps count. A yes to an identified customer is noted before it is said,
 * so of two tabs one is told no. Of anybody else nothing is kept but the count; where the browser asks not to be followed
 * (`gpc`), not that either.
 * Throws Problem('invalid') for a survey the site does not have.
 */
export async function answerAsk(ports: Ports, known: KnownSite, ask: NewAsk, gpc: boolean): Promise<AskDecision> {
  const { site, surveys } = known;
  const customer = await verifyCustomer(site, ask.customer, gpc);
  const identified = customer !== null;
  if (identified) await noteSeen(ports.db, seenNow(ports, known, ask, customer));
  const told = gpc ? [] : ask.notAsked.filter(({ survey }) => surveys.has(survey));
  const { day } = localDay(ports.clock.now(), site.timeZone);
  if (ask.survey === undefined) {
    if (told.length > 0) await ports.db.write([tallyAsks(site.id, day, told)]);
    return { ask: false, reason: null, identified };
  }

  const survey = surveys.get(ask.survey);
  if (!survey) throw Problem.field('survey', 'is not a survey of this site');
  const asked: Asked = { siteId: site.id, day, survey: survey.slug, told };
  const facts = await factsAbout(ports, known, survey, ask, customer);
  const reason = identified
    ? await decideForCustomer(ports, asked, facts, customer)
    : await decideForAnybody(ports, asked, facts, gpc);
  return { ask: reason === null, reason, identified };
}

function seenNow({ clock }: Ports, { site, tiers }: KnownSite, { attributes, locale }: NewAsk, customer: string): Seen {
  const said = attributes?.['tier'];
  // Who is asked makes no tier known: only answers and lists do.
  const tier = typeof said === 'string' && tiers.isKnown(said) ? said : undefined;
  return { siteId: site.id, customer, tier, locale, at: clock.now() };
}

interface Asked {
  siteId: string;
  day: string;
  survey: string;
  /** What the page decided by itself before. */
  told: AskTally[];
}

type Facts = Omit<AskFacts, 'customer'>;

async function factsAbout(
  ports: Ports,
  { site }: KnownSite,
  survey: KnownSurvey,
  ask: NewAsk,
  customer: string | null,
): Promise<Facts> {
  return {
    now: ports.clock.now(),
    stop: survey.on ? survey.stop : 'ended',
    everyDays: survey.rules.everyDays,
    coolDownDays: site.coolDownDays,
    wave: await waveFacts(ports, site, survey, ask, customer),
  };
}

async function decideForAnybody({ db }: Ports, { siteId, day, survey, told }: Asked, facts: Facts, gpc: boolean) {
  const reason = decideAsk({ ...facts, customer: null });
  const tallies = reason && !gpc ? [...told, { survey, reason, n: 1 }] : told;
  if (tallies.length > 0) await db.write([tallyAsks(siteId, day, tallies)]);
  return reason;
}

async function decideForCustomer(
  { db }: Ports,
  { siteId, day, survey, told }: Asked,
  facts: Facts,
  customer: string,
): Promise<NotAskedReason | null> {
  const [openComplaint, optedOut] = await Promise.all([
    hasOpenTicket(db, siteId, customer),
    hasOptedOut(db, siteId, customer),
  ]);
  const counted = (reason: AskTally['reason']) => [...told, { survey, reason, n: 1 }];
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const history = await customerHistory(db, { siteId, customer });
    const reason = decideAsk({ ...facts, customer: { ...factsOf(history, survey), openComplaint, optedOut } });
    if (reason) {
      await db.write([tallyAsks(siteId, day, counted(reason))]);
      return reason;
    }
    const [noted] = await db.write([
      noteAsked({ siteId, customer }, survey, facts.now, history),
      tallyIfChanged(siteId, day, counted('asked')),
      ...(facts.wave?.draw ? [askedIfChanged(facts.wave.draw.round, customer, facts.now)] : []),
    ]);
    if (noted!.rowsAffected > 0) return null;
  }
  throw new Problem('busy', { retryAfterSeconds: 1 });
}
