import type { NotAskedReason } from '@huiyin/shared/contract/asking';
import type { InvitedList, NewInvitation } from '@huiyin/shared/contract/survey-invitations';
import type { DrawnInvited, DrawnToInvite, InviteDrawn } from '@huiyin/shared/contract/wave-invitations';
import type { Language } from '@huiyin/shared/domain/languages';
import { invitationLimits } from '@huiyin/shared/domain/survey-invitations';
import { waveService } from '@huiyin/shared/domain/wave-service';
import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import type { Site } from '../base/site.ts';
import { addressesOf, countAddresses, type Address } from '../population/addresses.ts';
import { surveyOf } from '../surveys/read-surveys.ts';
import { drawOf } from '../waves/due-draws.ts';
import { drawnNotAsked, nextDrawn, type Round } from '../waves/wave-customers.ts';
import { roundNow } from '../waves/wave-facts.ts';
import { inviteToSurvey } from './invite.ts';

/**
 * Of the customers drawn for the round under way those whom nobody has asked yet: how many a mail can reach, and in which languages. Throws
 * Problem('not_found') without such a survey, 'conflict' where nobody is drawn.
 */
export async function countDrawn(call: Call, survey: string): Promise<DrawnToInvite> {
  const { db, site } = call;
  const { siteId, period } = await drawnRound(call, survey);
  const round = [siteId, survey, period];
  const [[all], reached] = await Promise.all([
    db.query(`SELECT count(*) AS n FROM (${drawnNotAsked})`, round),
    db.query(countAddresses(drawnNotAsked), round),
  ]);
  const languages = new Map<Language | null, number>();
  for (const { language, n } of reached) {
    const asked = languageOf(site, language as string | null);
    languages.set(asked, (languages.get(asked) ?? 0) + (n as number));
  }
  const waiting = [...languages.values()].reduce((sum, n) => sum + n, 0);
  return {
    period,
    waiting,
    withoutAddress: (all!['n'] as number) - waiting,
    languages: [...languages].map(([language, n]) => ({ language, n })).toSorted((a, b) => b.n - a.n),
  };
}

/**
 * Mails an invitation to the next of the drawn customers whom nobody has asked yet, by the rules of any invitation; the service is the round, so
 * each has one. Throws Problem('not_found') without such a survey, 'conflict' where nobody is drawn, 'invalid' for another round than the one under way, 'not_available' where no mail
 * is sent, 'busy'.
 */
export async function inviteDrawn(
  call: Call,
  survey: string,
  { period, after, ...how }: InviteDrawn,
): Promise<DrawnInvited> {
  const round = await drawnRound(call, survey);
  if (round.period !== period) throw Problem.field('period', `is not under way: that is ${round.period}`);
  if (call.settings.mail === 'withheld') throw new Problem('not_available', { detail: 'this server sends no mail' });
  const next = await nextDrawn(call.db, round, after, invitationLimits.drawnAtOnce);
  const addresses = await addressesOf(call.db, call.site.id, next);
  const invitations = next.flatMap((customer) => {
    const address = addresses.get(customer);
    return address ? [invitationByMail(call.site, customer, address, period)] : [];
  });
  const { invitations: all } =
    invitations.length > 0 ? await inviteToSurvey(call, survey, { invitations, ...how }) : { invitations: [] };
  return {
    invited: all.filter(({ asked, repeated }) => asked && !repeated).length,
    withoutAddress: next.length - invitations.length,
    notAsked: refusalsAmong(all),
    next: next.length === invitationLimits.drawnAtOnce ? next.at(-1)! : null,
  };
}

async function drawnRound({ db, site, now }: Call, survey: string): Promise<Round> {
  if (!(await surveyOf(db, site.id, survey))) throw new Problem('not_found');
  const round = await roundNow({ db, now }, site, survey);
  if (!round || (await drawOf(db, round))?.phase !== 'drawn')
    throw new Problem('conflict', { detail: 'nobody is drawn for a wave of this survey' });
  return round;
}

/** Their own where the site speaks it, else its first. */
const languageOf = ({ languages }: Site, theirs: string | null): Language | null =>
  languages.find((one) => one === theirs) ?? languages[0] ?? null;

function invitationByMail(site: Site, customer: string, { email, language }: Address, period: string): NewInvitation {
  const asked = languageOf(site, language);
  return { customer, service: waveService(period, customer), email, ...(asked && { language: asked }) };
}

function refusalsAmong(all: InvitedList['invitations']): DrawnInvited['notAsked'] {
  const sums = new Map<NotAskedReason, number>();
  for (const { reason } of all)
    if (reason !== null && reason !== 'service_taken') sums.set(reason, (sums.get(reason) ?? 0) + 1);
  return [...sums].map(([reason, n]) => ({ reason, n })).toSorted((a, b) => b.n - a.n);
}
