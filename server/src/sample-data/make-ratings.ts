import type { NewResponse } from '@huiyin/shared/contract/responses';
import { npsGroup } from '@huiyin/shared/domain/scales';
import type { Random } from './random.ts';
import { someLanguage, momentOf, type SampleDay } from './story.ts';
import { comments, type Mood } from './texts/comments.ts';

/** An answer of the sample, with the moment it came in. */
export interface SampleAnswer {
  at: number;
  body: Omit<NewResponse, 'id'>;
}

const ratingsADay = 28;
const scores = {
  csat: { first: 1, usual: [4, 6, 12, 38, 40], troubled: [22, 20, 20, 22, 16] },
  nps: { first: 0, usual: [1, 0.5, 1, 2, 2, 5, 7, 12, 20, 24, 25.5], troubled: [6, 3, 4, 7, 8, 14, 13, 14, 13, 10, 8] },
};
const moods: Record<ReturnType<typeof npsGroup>, Mood> = { promoter: 'high', passive: 'middle', detractor: 'low' };

/** The ratings of one day of the sample. */
export function makeRatings(day: SampleDay, random: Random): SampleAnswer[] {
  const n = Math.round(ratingsADay * day.volume * (0.85 + 0.3 * random.next()));
  return Array.from({ length: n }, () => makeRating(day, random));
}

function makeRating(day: SampleDay, random: Random): SampleAnswer {
  const kind = random.chance(0.6) ? 'csat' : 'nps';
  const score = someScore(kind, day, random);
  const mood = kind === 'nps' ? moods[npsGroup(score)] : score >= 4 ? 'high' : score === 3 ? 'middle' : 'low';
  const late = mood === 'low' && random.chance(0.85 * day.trouble);
  const locale = someLanguage(random);
  const asked = kind === 'csat' && score <= 3 && random.chance(0.7);
  return {
    at: momentOf(day, random),
    body: {
      kind,
      score,
      locale,
      ...(asked && {
        answers: { reasons: [late ? 'slow' : random.pick(['slow', 'unsolved', 'attitude', 'unclear', 'price'])] },
      }),
      ...(random.chance(mood === 'low' ? 0.45 : 0.22) && {
        comment: random.pick(comments[locale][late ? 'late' : mood]),
      }),
      ...(random.chance(0.004) && { elapsedMs: 40 }),
      page: random.pick(pages),
    },
  };
}

const pages = ['https://shop.example/orders', 'https://shop.example/help', 'https://shop.example/checkout/done'];

function someScore(kind: 'csat' | 'nps', { trouble }: SampleDay, random: Random): number {
  const { first, usual, troubled } = scores[kind];
  return first + random.weighted(usual.map((weight, i) => weight * (1 - trouble) + troubled[i]! * trouble));
}
