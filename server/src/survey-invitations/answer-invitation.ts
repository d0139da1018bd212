import type { NewResponse } from '@huiyin/shared/contract/responses';
import { noteAnswered } from '../asking/customer-history.ts';
import type { Statement } from '../base/db/db.ts';
import type { Site } from '../base/site.ts';
import { claimStatement } from './invitation-statements.ts';
import { isLastDayOver, readToken, type InvitationFacts } from './token.ts';

/**
 * The invitation an answer names by its token; null for one that does not hold. It may come a week late: as long as it
 * may have waited in a browser.
 */
export async function invitationNamed(site: Site, token: string, now: number): Promise<InvitationFacts | null> {
  const facts = await readToken(site, token);
  return facts && !isLastDayOver(facts, site, now, 'late') ? facts : null;
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
