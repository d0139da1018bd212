import type { NewResponse } from '@huiyin/shared/contract/responses';
import { noteAnswered } from '../asking/customer-history.ts';
import type { Db, Statement } from '../base/db/db.ts';
import type { Site } from '../base/site.ts';
import { claimStatement } from './invitation-statements.ts';
import { invitationsFor } from './read-invitations.ts';
import { isLastDayOver, readToken, type InvitationFacts } from './token.ts';

type Given = Pick<NewResponse, 'kind' | 'survey' | 'invitation' | 'ledFrom'>;

/**
 * The invitation of an answer: the one it names by its token, if that is to its survey, or, of a complaint, if the answer which led to it was
 * given through it. Null for one that does not hold. It may come a week late: as long as it may have waited in a browser.
 */
export async function invitationNamed(db: Db, site: Site, given: Given, now: number): Promise<InvitationFacts | null> {
  const { kind, survey = kind, invitation, ledFrom } = given;
  const facts = invitation === undefined ? null : await readToken(site, invitation);
  if (!facts || isLastDayOver(facts, site, now, 'late')) return null;
  if (facts.survey === survey) return facts;
  if (kind !== 'complaint' || ledFrom === undefined) return null;
  const its = (await invitationsFor(db, site.id, facts.survey, [facts.service])).get(facts.service);
  return its?.responseId === ledFrom ? facts : null;
}

/** An answer that says what its invitation says of it. */
export const withService = <B extends Pick<NewResponse, 'attributes'>>(body: B, { service }: InvitationFacts): B => ({
  ...body,
  attributes: { ...body.attributes, service },
});

/** Statements to put after the insert of an answer: it is the one answer to its invitation, and the customer has answered the survey. */
export function answeredStatements(site: Site, facts: InvitationFacts, responseId: string, at: number): Statement[] {
  const { customer, survey } = facts;
  return [
    claimStatement(site, facts, responseId, at),
    noteAnswered({ siteId: site.id, customer }, survey, { responseId, at }),
  ];
}
