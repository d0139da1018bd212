import { addDays, type Day } from '@huiyin/shared/domain/time/days';
import { startOfLocalDay } from '@huiyin/shared/domain/time/local-day';
import type { SampleCustomer } from '../../population/sample-population.ts';
import { drawSampleRound, type SampleRound } from '../../waves/sample-waves.ts';
import { periodOf } from '../../waves/wave-periods.ts';
import type { Random } from '../random.ts';
import type { SampleDay } from '../story.ts';
import { aboutRecommending, type SurveyAnswer } from './survey-answers.ts';

const dayMs = 86_400_000;
const askedOverDays = 85;
const answersOf = 0.4;

/** A round of the quarterly wave with what became of it so far. */
export interface TakenRound {
  round: SampleRound;
  /** When each of the drawn was asked, ms UTC. */
  askedAt: ReadonlyMap<string, number>;
  answers: SurveyAnswer[];
}

/** The quarter before this one and this one as far as it came: its customers are asked over three months, and four of ten answer. */
export function makeRounds(
  {
    today,
    zone,
    now,
    days,
    customers,
  }: { today: Day; zone: string; now: number; days: readonly SampleDay[]; customers: readonly SampleCustomer[] },
  random: Random,
): TakenRound[] {
  const current = periodOf(today, 'quarter').from;
  const before = periodOf(addDays(current, -1), 'quarter').from;
  const byId = new Map(customers.map((one) => [one.id, one]));
  const framed = customers.map(({ id, tier, optedOut }) => ({ id, tier, may: !optedOut }));
  return [before, current].map((period) => {
    const startedAt = startOfLocalDay(period, zone);
    const round = drawSampleRound({ survey: 'quarterly-nps', period, startedAt }, framed);
    const askedAt = new Map<string, number>();
    const answers: SurveyAnswer[] = [];
    for (const { id } of round.drawn) {
      const at = Math.floor(startedAt + (9 / 24 + askedOverDays * random.next()) * dayMs);
      const answeredAt = at + Math.floor(2 * random.next() * dayMs);
      const isAnswered = random.chance(answersOf);
      if (at > now) continue;
      askedAt.set(id, at);
      const ago = Math.floor((now - answeredAt) / dayMs);
      const trouble = days.find((day) => day.ago === ago)?.trouble ?? 0;
      if (isAnswered && answeredAt <= now)
        answers.push(aboutRecommending({ at: answeredAt, ago, trouble, by: byId.get(id)! }, random));
    }
    return { round, askedAt, answers };
  });
}
