import type { InvitationNow } from '@huiyin/shared/contract/survey-invitations';
import type { InvitationAct } from '@huiyin/shared/domain/survey-invitations';
import { noteAskedByLink } from '../asking/customer-history.ts';
import { customer as visitor } from '../base/actor.ts';
import type { Statement } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import { Problem } from '../base/problem.ts';
import type { Site } from '../base/site.ts';
import { consentStatements, hasOptedOut } from '../population/consents.ts';
import type { KnownSite } from '../sites/site-directory.ts';
import { askedIfChanged } from '../waves/wave-customers.ts';
import { roundNow } from '../waves/wave-facts.ts';
import { actStatement, recallInvitationsOf } from './invitation-statements.ts';
import { invitationsFor, type Invitation } from './read-invitations.ts';
import { answerIdOf, isLastDayOver, readToken, type InvitationFacts } from './token.ts';

type Ports = Pick<Deps, 'db' | 'clock'>;

/** A link as its page shows it; `other`: it is none of this site and survey, or is cut off. */
export type OpenedLink =
  | { state: 'other' }
  | { state: 'over' | 'answered' | 'open'; facts: InvitationFacts; answerId: string };

/** Reads what a link opens; writes nothing. */
export async function openLink({ db, clock }: Ports, site: Site, survey: string, token: string): Promise<OpenedLink> {
  const facts = await readToken(site, token);
  if (facts?.survey !== survey) return { state: 'other' };
  const [its, answerId] = await Promise.all([knownInvitation(db, site, facts), answerIdOf(site, facts)]);
  const link = { facts, answerId };
  if (its !== undefined && its.answeredAt !== null) return { ...link, state: 'answered' };
  return { ...link, state: isLastDayOver(facts, site, clock.now()) ? 'over' : 'open' };
}

/**
 * What a customer does with their invitation beside answering it: one that was minted elsewhere is kept from then on. The same again
 * changes nothing. To want none any more is never too late. That a page was seen is not kept where its browser asks not to be followed (`gpc`). Throws Problem('gone') for a link that is none of this site, or too old.
 */
export async function actOnInvitation(
  { db, clock }: Ports,
  { site, surveys }: KnownSite,
  token: string,
  act: InvitationAct,
  gpc = false,
): Promise<InvitationNow> {
  const now = clock.now();
  const facts = await readToken(site, token);
  if (!facts || !surveys.has(facts.survey)) throw new Problem('gone');
  if (act !== 'never' && isLastDayOver(facts, site, now, 'late')) throw new Problem('gone');
  if (act !== 'opened' || !gpc) await keepInvitationAct({ db, now }, site, facts, act);
  const [its, optedOut] = await Promise.all([
    knownInvitation(db, site, facts),
    hasOptedOut(db, site.id, facts.customer),
  ]);
  return {
    answered: (its?.answeredAt ?? null) !== null,
    declined: (its?.declinedAt ?? null) !== null,
    optedOut,
  };
}

async function keepInvitationAct(
  { db, now }: { db: Ports['db']; now: number },
  site: Site,
  facts: InvitationFacts,
  act: InvitationAct,
): Promise<void> {
  const { survey, customer } = facts;
  // What was minted elsewhere disturbs the customer too, from the day it is seen here.
  const isNew = (await knownInvitation(db, site, facts)) === undefined;
  const round = isNew ? await roundNow({ db, now }, site, survey) : null;
  await db.write([
    actStatement(site, facts, act, now),
    ...(isNew ? [noteAskedByLink({ siteId: site.id, customer }, survey, now)] : []),
    ...(round ? [askedIfChanged(round, customer, now)] : []),
    ...(act === 'never' ? withdrawn(site, customer, now) : []),
  ]);
}

const withdrawn = ({ id: siteId }: Site, customer: string, at: number): Statement[] => [
  ...consentStatements({ siteId, at, actor: visitor }, { customer, purpose: 'surveys', given: false }),
  ...recallInvitationsOf(siteId, customer),
];

async function knownInvitation(db: Ports['db'], site: Site, facts: InvitationFacts): Promise<Invitation | undefined> {
  return (await invitationsFor(db, site.id, facts.survey, [facts.service])).get(facts.service);
}
