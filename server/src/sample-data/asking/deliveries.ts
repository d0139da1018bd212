import { addDays } from '@huiyin/shared/domain/time/days';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import type { SampleCustomer } from '../../population/sample-population.ts';
import type { SampleInvitation } from '../../survey-invitations/sample-invitations.ts';
import type { Random } from '../random.ts';
import { momentOf, type SampleDay } from '../story.ts';
import { aboutDelivery, type SurveyAnswer } from './survey-answers.ts';

const hourMs = 3_600_000;
const firstAgo = 148;
const invitedSince = 28;
const invited = 60;
const linkDays = 30;

/** An invitation, with the answer to it where there is one. */
export interface Invited {
  row: SampleInvitation;
  answer: SurveyAnswer | null;
}

/** What visitors said of their deliveries in the flow of a page: one on most days. */
export function fromPages(days: readonly SampleDay[], random: Random): SurveyAnswer[] {
  return days
    .filter(({ ago }) => ago <= firstAgo && ago > 0)
    .filter(() => random.chance(0.75))
    .map((day) => aboutDelivery({ ...day, at: momentOf(day, random) }, random));
}

/** Customers whom a shop sent a link after their delivery in the last weeks: answered, seen, declined, or not looked at. */
export function byInvitation(
  {
    days,
    customers,
    zone,
    now,
  }: { days: readonly SampleDay[]; customers: readonly SampleCustomer[]; zone: string; now: number },
  random: Random,
): Invited[] {
  const free = customers.filter(({ optedOut }) => !optedOut);
  const recent = days.filter(({ ago }) => ago <= invitedSince && ago > 0);
  return Array.from({ length: invited }, (_, i) => {
    const by = free[(7 * i) % free.length]!;
    const day = recent[i % recent.length]!;
    const invitedAt = momentOf(day, random);
    const seenAt = invitedAt + Math.floor(20 * random.next() * hourMs);
    const became =
      seenAt < now
        ? (['answered', 'declined', 'never', 'opened', 'none'] as const)[random.weighted([38, 8, 3, 24, 27])]!
        : 'none';
    const answer = became === 'answered' ? aboutDelivery({ ...day, at: seenAt, by }, random) : null;
    const local = localDay(invitedAt, zone).day;
    const seen = became === 'none' ? null : seenAt;
    const row: SampleInvitation = {
      service: `A-${58_200 + i}`,
      customer: by.id,
      language: by.language,
      invitedAt,
      day: local,
      lastDay: addDays(local, linkDays),
      openedAt: seen,
      declinedAt: became === 'declined' || became === 'never' ? seen : null,
      neverAt: became === 'never' ? seen : null,
      answeredAt: answer && seen,
      responseId: '',
    };
    return { row, answer };
  });
}
