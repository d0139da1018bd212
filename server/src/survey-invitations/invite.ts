import type {
  InvitationRefusal,
  InvitedList,
  NewInvitation,
  NewInvitations,
} from '@huiyin/shared/contract/survey-invitations';
import { addDays } from '@huiyin/shared/domain/time/days';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import { heldRules, reasonIn, type AskFacts } from '@huiyin/shared/domain/asking/rules';
import { factsAbout, factsFor, readAskedCustomer, type SiteFacts } from '../asking/ask-facts.ts';
import { noteAskedByLink } from '../asking/customer-history.ts';
import type { Call } from '../base/call.ts';
import { did } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { identitySecret } from '../sites/identity-secret.ts';
import { hasOptedOut } from '../population/consents.ts';
import { knownTierOf } from '../population/read-population.ts';
import { knownSite, type KnownSite, type KnownSurvey } from '../sites/site-directory.ts';
import { askedIfChanged } from '../waves/wave-customers.ts';
import { keepSurvey } from '../surveys/survey-statements.ts';
import { insertInvitation, tallyRefusals, type RefusedService } from './invitation-statements.ts';
import { invitationsFor, type Invitation } from './read-invitations.ts';
import { sendInvitation } from './invitation-mail.ts';
import { surveyLinkOf } from './link.ts';

const mostTries = 5;
const dayMs = 86_400_000;

type Invited = InvitedList['invitations'][number];

/** What holds for all invitations of one call. */
interface Inviting {
  call: Call;
  known: KnownSite;
  survey: KnownSurvey;
  secret: string;
  today: string;
  lastDay: string;
  remindAt: number | null;
}

/**
 * Invites customers to a survey, one a service, each throttled over all surveys and channels as the widget is: by who was asked or answered
 * before, the pause of the site, an open complaint, who wants none, and what the wave of the survey says. An invitation to the same service again
 * is the one that is there. Gives each with its link, or why it was not made. Throws Problem('not_found'), 'invalid' where one call names two
 * customers of a service, 'busy'.
 */
export async function inviteToSurvey(call: Call, slug: string, wanted: NewInvitations): Promise<InvitedList> {
  const { site, now, db } = call;
  const known = await knownSite(call, site);
  const survey = known.surveys.get(slug);
  if (!survey) throw new Problem('not_found');
  const { invitations: all, validDays, remindAfterDays } = wanted;
  refuseSharedServices(all);
  const before = await invitationsFor(
    db,
    site.id,
    slug,
    all.map(({ service }) => service),
  );
  const today = localDay(now, site.timeZone).day;
  const inviting: Inviting = {
    call,
    known,
    survey,
    secret: site.identitySecret ?? (await identitySecret(call)).secret,
    today,
    lastDay: addDays(today, validDays),
    remindAt: remindAfterDays === null ? null : now + remindAfterDays * dayMs,
  };
  const invitations: Invited[] = [];
  // One after another: what the first does to a customer's pause, the next must see.
  for (const one of all) invitations.push(await inviteOne(inviting, one, before.get(one.service)));
  await tell(inviting, invitations);
  return { invitations };
}

/** Each service names one customer in a call. */
function refuseSharedServices(all: readonly NewInvitation[]): void {
  const owners = new Map<string, string>();
  const errors = all.flatMap(({ service, customer }, at) => {
    const owner = owners.get(service) ?? customer;
    owners.set(service, owner);
    return owner === customer ? [] : [{ field: `invitations.${at}.service`, message: 'is of another customer' }];
  });
  if (errors.length > 0) throw new Problem('invalid', { errors: errors.slice(0, 20) });
}

async function inviteOne(inviting: Inviting, one: NewInvitation, there?: Invitation): Promise<Invited> {
  const { call, survey } = inviting;
  const facts = await factsOf(inviting, one);
  let found = there;
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    if (found) return found.customer === one.customer ? seen(inviting, found, true) : refused(one, 'service_taken');
    const theirs = await factsNow(inviting, one, facts);
    const reason = reasonIn(heldRules(survey.rules, theirs.facts));
    const made = reason ? null : await makeInvitation(inviting, one, theirs.history, facts.round);
    if (made) return seen(inviting, made, false);
    // A twin of this very call may have made it, and with it the pause.
    found = (await invitationsFor(call.db, call.site.id, survey.slug, [one.service])).get(one.service);
    if (reason && found?.customer !== one.customer) return refused(one, reason);
  }
  throw new Problem('busy', { retryAfterSeconds: 1 });
}

const refused = ({ customer, service }: NewInvitation, reason: InvitationRefusal): Invited => ({
  customer,
  service,
  asked: false,
  reason,
  link: null,
  mailed: false,
  repeated: false,
});

/** What the wave of the survey says of a customer, by the language they are asked in and their tier: no page says any more. */
async function factsOf({ call, known, survey }: Inviting, one: NewInvitation): Promise<SiteFacts> {
  const { customer, language, email } = one;
  const tier = await knownTierOf(call.db, call.site.id, customer);
  const said = { locale: language, attributes: tier === null ? undefined : { tier } };
  const facts = await factsAbout(call, known, survey, said, customer, email === undefined ? 'link' : 'mail');
  // A link is opened when its reader likes: quiet hours are of what comes up by itself.
  const wave = facts.wave && { ...facts.wave, quiet: false };
  return { ...facts, language: undefined, attributes: undefined, wave };
}

/** The facts as the customer stands now; what asks a share of visitors by chance does not choose whom staff invite. */
async function factsNow(
  { call: { db, site } }: Inviting,
  { customer, email }: NewInvitation,
  facts: SiteFacts,
): Promise<{ facts: AskFacts; history: string }> {
  const theirs = await readAskedCustomer(db, site.id, customer);
  const wantsNoMail = email !== undefined && (await hasOptedOut(db, site.id, customer, 'contact'));
  const known = { ...theirs, optedOut: theirs.optedOut || wantsNoMail };
  return { facts: { ...factsFor(facts, known), draw: undefined }, history: theirs.history };
}

/** Null where the customer was asked something meanwhile, or the service has one. */
async function makeInvitation(
  inviting: Inviting,
  one: NewInvitation,
  history: string,
  round: SiteFacts['round'],
): Promise<Invitation | null> {
  const { call, survey, today, lastDay, remindAt } = inviting;
  const { site, now, settings } = call;
  const { customer, service, language = site.languages[0] ?? null, email } = one;
  const to = settings.mail === 'withheld' ? null : (email ?? null);
  const row: Invitation = {
    siteId: site.id,
    survey: survey.slug,
    service,
    customer,
    language,
    lastDay,
    email: to,
    mailId: to && call.ids.uuid(),
    invitedAt: now,
    day: today,
    remindAt: to === null ? null : remindAt,
    remindedAt: null,
    openedAt: null,
    declinedAt: null,
    neverAt: null,
    answeredAt: null,
    responseId: '',
  };
  const [inserted] = await call.write([
    insertInvitation(row, history),
    did('survey.invited', site, { survey: survey.slug, mailed: to !== null }, 'if changed'),
    ...(await sendInvitation(call, survey, row, await surveyLinkOf(inviting, row))),
    noteAskedByLink({ siteId: site.id, customer }, survey.slug, now, 'if changed'),
    ...(round ? [askedIfChanged(round, customer, now)] : []),
    keepSurvey(call.db, site.id, survey.slug),
  ]);
  return inserted!.rowsAffected > 0 ? row : null;
}

async function seen(inviting: Inviting, row: Invitation, repeated: boolean): Promise<Invited> {
  const { customer, service, mailId } = row;
  const link = await surveyLinkOf(inviting, row);
  return { customer, service, asked: true, reason: null, link, mailed: mailId !== null, repeated };
}

/** Counts who was not invited, once a service; whose service was another's was no invitation. */
async function tell({ call, survey, today }: Inviting, all: readonly Invited[]): Promise<void> {
  const refusals = new Map<string, RefusedService>();
  for (const { service, customer, reason } of all)
    if (reason !== null && reason !== 'service_taken') refusals.set(service, { service, customer, reason });
  if (refusals.size > 0) await call.write(tallyRefusals(call.site.id, survey.slug, today, [...refusals.values()]));
}
