import type {
  InvitationRefusal,
  InvitedList,
  NewInvitation,
  NewInvitations,
} from '@huiyin/shared/contract/survey-invitations';
import { addDays } from '@huiyin/shared/domain/time/days';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import { heldRules, reasonIn } from '@huiyin/shared/domain/asking/rules';
import { customerHistory, noteAsked, timesIn } from '../asking/customer-history.ts';
import type { Call } from '../base/call.ts';
import { did } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { hasOpenTicket } from '../customers/has-open-ticket.ts';
import { identitySecret } from '../sites/identity-secret.ts';
import { isLeftInPeace } from '../population/consents.ts';
import { knownSite, type KnownSurvey } from '../sites/site-directory.ts';
import { insertInvitation, tallyRefusals } from './invitation-statements.ts';
import { invitationsFor, type Invitation } from './read-invitations.ts';
import { sendInvitation } from './invitation-mail.ts';
import { surveyLinkOf } from './link.ts';

const mostTries = 5;
const dayMs = 86_400_000;

type Invited = InvitedList['invitations'][number];

/** What holds for all invitations of one call. */
interface Inviting {
  call: Call;
  survey: KnownSurvey;
  secret: string;
  today: string;
  lastDay: string;
  remindAt: number | null;
}

/**
 * Invites customers to a survey, one a service, each throttled over all surveys and channels as the widget is: by who was asked or answered
 * before, the pause of the site, an open complaint, and who wants none. An invitation to the same service again is the one that is there. Gives
 * each with its link, or why it was not made. Throws Problem('not_found'), 'invalid' where a service was another customer's, 'busy'.
 */
export async function inviteToSurvey(call: Call, slug: string, wanted: NewInvitations): Promise<InvitedList> {
  const { site, now, db } = call;
  const survey = (await knownSite(call, site)).surveys.get(slug);
  if (!survey) throw new Problem('not_found');
  const { invitations: all, validDays, remindAfterDays } = wanted;
  const before = await invitationsFor(
    db,
    site.id,
    slug,
    all.map(({ service }) => service),
  );
  refuseSharedServices(all, before);
  const today = localDay(now, site.timeZone).day;
  const inviting: Inviting = {
    call,
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

/** Each service names one customer, in the call and before. */
function refuseSharedServices(all: readonly NewInvitation[], before: ReadonlyMap<string, Invitation>): void {
  const owners = new Map([...before].map(([service, { customer }]) => [service, customer]));
  const errors = all.flatMap(({ service, customer }, at) => {
    const owner = owners.get(service) ?? customer;
    owners.set(service, owner);
    return owner === customer ? [] : [{ field: `invitations.${at}.service`, message: 'is of another customer' }];
  });
  if (errors.length > 0) throw new Problem('invalid', { errors: errors.slice(0, 20) });
}

async function inviteOne(inviting: Inviting, one: NewInvitation, there?: Invitation): Promise<Invited> {
  const { call, survey } = inviting;
  const { db, site } = call;
  let found = there;
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    if (found) return seen(inviting, found, true);
    const history = await customerHistory(db, { siteId: site.id, customer: one.customer });
    const reason = await refusal(inviting, one, history);
    if (reason) {
      // A twin of this very call may have made it, and with it the pause.
      found = (await invitationsFor(db, site.id, survey.slug, [one.service])).get(one.service);
      if (found?.customer === one.customer) continue;
      const { customer, service } = one;
      return { customer, service, asked: false, reason, link: null, mailed: false, repeated: false };
    }
    const made = await makeInvitation(inviting, one, history);
    if (made) return seen(inviting, made, false);
    found = (await invitationsFor(db, site.id, survey.slug, [one.service])).get(one.service);
    if (found && found.customer !== one.customer)
      throw Problem.field('invitations', 'name a service of another customer');
  }
  throw new Problem('busy', { retryAfterSeconds: 1 });
}

async function refusal(
  { call, survey }: Inviting,
  { customer, email }: NewInvitation,
  history: string,
): Promise<InvitationRefusal | null> {
  const { db, site, now } = call;
  if (await isLeftInPeace(db, site.id, customer, email !== undefined)) return 'opted_out';
  const held = heldRules(survey.rules, {
    survey: survey.slug,
    now,
    coolDownDays: site.coolDownDays,
    stop: survey.on ? survey.stop : 'off',
    ...timesIn(history),
    openComplaint: await hasOpenTicket(db, site.id, customer),
  });
  return reasonIn(held) ?? null;
}

/** Null where the customer was asked something meanwhile, or the service has one. */
async function makeInvitation(inviting: Inviting, one: NewInvitation, history: string): Promise<Invitation | null> {
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
  const [, inserted] = await call.write([
    noteAsked({ siteId: site.id, customer }, survey.slug, now, history),
    insertInvitation(row),
    did('survey.invited', site, { survey: survey.slug, mailed: to !== null }, 'if changed'),
    ...(await sendInvitation(call, survey, row, await surveyLinkOf(inviting, row))),
  ]);
  return inserted!.rowsAffected > 0 ? row : null;
}

async function seen(inviting: Inviting, row: Invitation, repeated: boolean): Promise<Invited> {
  const { customer, service, mailId } = row;
  const link = await surveyLinkOf(inviting, row);
  return { customer, service, asked: true, reason: null, link, mailed: mailId !== null, repeated };
}

/** Counts who was not invited. */
async function tell({ call, survey, today }: Inviting, all: readonly Invited[]): Promise<void> {
  const reasons = all.flatMap(({ reason }) => reason ?? []);
  if (reasons.length > 0) await call.write([tallyRefusals(call.site.id, survey.slug, today, reasons)]);
}
