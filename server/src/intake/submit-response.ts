import type { Contact } from '@huiyin/shared/contract/response-fields';
import type { LeftOut, NewResponse, StoredResponse } from '@huiyin/shared/contract/responses';
import { isAnsweredOnce, onceStatements } from '../asking/answer-once.ts';
import { verifyCustomer } from '../asking/verify-customer.ts';
import type { Statement } from '../base/db/db.ts';
import { answeredStatements, invitationNamed, withService } from '../survey-invitations/answer-invitation.ts';
import type { InvitationFacts } from '../survey-invitations/token.ts';
import { hashSecret } from '../base/secrets.ts';
import type { Deps } from '../base/deps.ts';
import type { Site } from '../base/site.ts';
import type { KnownSite } from '../sites/site-directory.ts';
import { ledToStatement } from '../links/led-to.ts';
import { noteSeen } from '../population/note-seen.ts';
import { applied } from '../tickets/applied.ts';
import type { NewTicket } from '../tickets/open-tickets.ts';
import { suspectTicket } from '../tickets/suspect-ticket.ts';
import { askedOf } from '../responses/asked-of.ts';
import { foundBy } from '../responses/found-by.ts';
import { firstNamed } from './first-named.ts';
import type { Intake } from './intake.ts';
import { shown } from '@huiyin/shared/domain/text/shown';
import type { TicketStatus } from '@huiyin/shared/domain/tickets/ticket-state';
import { prepareRow, type ResponseRow } from '../responses/prepare-response.ts';

/**
 * Takes in one answer of a visitor; on disk when it returns. A complaint opens a ticket. `gpc`: the browser asks not to
 * be followed; `leftOut`: what of it is not kept. What was not asked so is kept or left out, and told. Throws Problem('invalid')
 * for a survey or a kind that is none here, 'already_answered' when the survey is for one answer of a customer in its time,
 * 'id_taken', 'busy'.
 */
export async function submitResponse(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  intake: Intake,
  known: KnownSite,
  given: NewResponse,
  { gpc, leftOut = [] }: { gpc: boolean; leftOut?: readonly LeftOut[] } = { gpc: false },
): Promise<StoredResponse> {
  const { site, touchpoints, tiers, serviceTypes } = known;
  const now = clock.now();
  const invited = await invitationNamed(db, site, given, now);
  const body = invited ? withService(given, invited) : given;
  const asked = await askedOf(db, known, body);
  const named = body.customer ? await verifyCustomer(site, body.customer, gpc) : null;
  const customer = invited?.customer ?? named;
  const row = prepareRow(body, {
    site,
    id: body.id,
    asked,
    channel: body.channel ?? 'widget',
    customer,
    touchpoints,
    tiers,
    serviceTypes,
    occurredAt: now,
    receivedAt: now,
    leftOut: [
      ...leftOut,
      ...(customer === null && !gpc ? unknownOf(body) : []),
      ...(invited ? [] : unknownInvitation(body)),
    ],
  });
  const secretHash = body.threadSecret && body.kind === 'complaint' ? await hashSecret(body.threadSecret) : null;
  const ticket = ticketFor(row, body, site, secretHash);
  const after = [...once(known, row, invited), ...led(body, row)];
  if (customer !== null && row.suspect !== 'test' && !gpc)
    await noteSeen(db, { siteId: site.id, customer, tier: tierOf(row), locale: body.locale, at: now });
  const { repeated: _, ...stored } = await intake.add({
    row,
    ticket,
    first: firstNamed(known, row),
    ...(after.length > 0 && { after }),
  });
  return stored;
}

/** The tier as it is counted; one that this answer brings is known by its next. */
function tierOf({ counted }: ResponseRow): string | undefined {
  const { tier } = counted.attributes;
  return typeof tier === 'string' ? tier : undefined;
}

/** Whom a page named without a signature that holds. */
const unknownOf = ({ customer }: NewResponse): LeftOut[] =>
  customer ? [{ field: 'customer', value: shown(customer.id) }] : [];

/** A link that is none of this site and survey, or too old. */
const unknownInvitation = ({ invitation }: NewResponse): LeftOut[] =>
  invitation === undefined ? [] : [{ field: 'invitation', value: shown(invitation) }];

/**
 * A survey takes one answer of a customer in its time, unless people open it themselves behind the launcher; complaints
 * are never limited. An invitation takes one answer, and what else the customer answered does not stand in its way. A test is none of theirs.
 */
function once({ site, surveys }: KnownSite, row: ResponseRow, invited: InvitationFacts | null): Statement[] {
  const { siteId, customer, survey, kind, id, receivedAt, suspect } = row;
  if (suspect !== 'test' && invited?.survey === survey) return answeredStatements(site, invited, id, receivedAt);
  const asked = surveys.get(survey);
  if (customer === null || kind === 'complaint' || suspect === 'test' || !asked) return [];
  if (!isAnsweredOnce(asked)) return [];
  const { everyDays } = asked.rules;
  return onceStatements({ siteId, customer, survey, responseId: id, at: receivedAt, everyDays });
}

/** What says that a complaint began with a rating. */
const led = ({ ledFrom }: NewResponse, { siteId, kind, id, receivedAt: at }: ResponseRow): Statement[] =>
  ledFrom && kind === 'complaint' ? [ledToStatement({ siteId, answerId: ledFrom, ticketId: id, at })] : [];

/** What a customer is called: by their name, else by how they are reached. */
export const customerIn = (contact: Contact | null | undefined): string | null =>
  contact?.name ?? contact?.email ?? contact?.phone ?? null;

/** The ticket a complaint opens; null for a rating. */
export function ticketFor(
  row: ResponseRow,
  { contact }: Pick<NewResponse, 'contact'>,
  site: Site,
  threadSecretHash: string | null,
  status: TicketStatus = 'open',
): NewTicket | null {
  if (row.kind !== 'complaint') return null;
  const { category, occurredAt: at } = row;
  return {
    ...applied(null, { type: 'open', status, category }, { at, site }).ticket,
    id: row.id,
    siteId: row.siteId,
    customer: customerIn(contact),
    text: row.comment ?? '',
    foundBy: foundBy(row),
    threadSecretHash,
    openedAt: at,
    sample: row.sample,
    suspect: suspectTicket(row.suspect),
  };
}
