import type { AskDecision, NewAsk, NotAskedReason } from '@huiyin/shared/contract/asking';
import { reasonIn, heldRules, type AskFacts } from '@huiyin/shared/domain/asking/rules';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import type { Deps } from '../base/deps.ts';
import { Problem } from '../base/problem.ts';
import type { KnownSite, KnownSurvey } from '../sites/site-directory.ts';
import { noteSeen, type Seen } from '../population/note-seen.ts';
import { askedIfChanged } from '../waves/wave-customers.ts';
import { readAskedCustomer, factsAbout, factsFor, type SiteFacts } from './ask-facts.ts';
import { noteAsked } from './customer-history.ts';
import { explainAsks } from './explain-asks.ts';
import { talliesOf, tallyAsks, tallyIfChanged, type AskTally } from './tally-asks.ts';
import { verifyCustomer } from './verify-customer.ts';

type Ports = Pick<Deps, 'db' | 'clock'>;

const mostTries = 5;

/**
 * Decides whether a survey may come up now, and keeps count. A yes to an identified customer is noted before it is said,
 * so of two tabs one is told no. Of anybody else nothing is kept but the count; where the browser asks not to be followed
 * (`gpc`), not that either. What pages count is kept where the site wants it. Where a page asks why (`explain`), nothing is decided, noted or
 * counted.
 * Throws Problem('invalid') for a survey the site does not have.
 */
export async function answerAsk(ports: Ports, known: KnownSite, ask: NewAsk, gpc: boolean): Promise<AskDecision> {
  const { site, surveys } = known;
  const customer = await verifyCustomer(site, ask.customer, gpc);
  const identified = customer !== null;
  const now = ports.clock.now();
  const { db } = ports;
  if (ask.explain)
    return { ask: false, reason: null, identified, rules: await explainAsks({ db, now }, known, ask, customer) };
  if (identified) await noteSeen(db, seenNow(known, ask, customer, now));
  const told = gpc || !site.countsPages ? [] : talliesOf(ask).filter(({ survey }) => surveys.has(survey));
  const { day } = localDay(now, site.timeZone);
  if (ask.survey === undefined) {
    if (told.length > 0) await db.write([tallyAsks(site.id, day, told)]);
    return { ask: false, reason: null, identified };
  }

  const survey = surveys.get(ask.survey);
  if (!survey) throw Problem.field('survey', 'is not a survey of this site');
  const asked: Asked = { siteId: site.id, day, survey, told };
  const facts = await factsAbout({ db, now }, known, survey, ask, customer);
  const reason = identified
    ? await decideForCustomer(ports, asked, facts, customer)
    : await decideForAnybody(ports, asked, facts, gpc);
  return { ask: reason === null, reason, identified };
}

function seenNow({ site, tiers }: KnownSite, { attributes, locale }: NewAsk, customer: string, at: number): Seen {
  const said = attributes?.['tier'];
  // Who is asked makes no tier known: only answers and lists do.
  const tier = typeof said === 'string' && tiers.isKnown(said) ? said : undefined;
  return { siteId: site.id, customer, tier, locale, at };
}

interface Asked {
  siteId: string;
  day: string;
  survey: KnownSurvey;
  /** What the page decided by itself before. */
  told: AskTally[];
}

const whyNotAsked = ({ survey }: Asked, facts: AskFacts): NotAskedReason | null =>
  reasonIn(heldRules(survey.rules, facts)) ?? null;

async function decideForAnybody({ db }: Ports, asked: Asked, facts: AskFacts, gpc: boolean) {
  const { siteId, day, told } = asked;
  const reason = whyNotAsked(asked, facts);
  const tallies = reason && !gpc ? [...told, { survey: facts.survey, reason, n: 1 }] : told;
  if (tallies.length > 0) await db.write([tallyAsks(siteId, day, tallies)]);
  return reason;
}

async function decideForCustomer(
  { db }: Ports,
  asked: Asked,
  facts: SiteFacts,
  customer: string,
): Promise<NotAskedReason | null> {
  const { siteId, day, told } = asked;
  const counted = (reason: AskTally['reason']) => [...told, { survey: facts.survey, reason, n: 1 }];
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const theirs = await readAskedCustomer(db, siteId, customer);
    const reason = whyNotAsked(asked, factsFor(facts, theirs));
    if (reason) {
      await db.write([tallyAsks(siteId, day, counted(reason))]);
      return reason;
    }
    const [noted] = await db.write([
      noteAsked({ siteId, customer }, facts.survey, facts.now, theirs.history),
      tallyIfChanged(siteId, day, counted('asked')),
      ...(facts.round ? [askedIfChanged(facts.round, customer, facts.now)] : []),
    ]);
    if (noted!.rowsAffected > 0) return null;
  }
  throw new Problem('busy', { retryAfterSeconds: 1 });
}
