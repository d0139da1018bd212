import type { NewResponse } from '@huiyin/shared/contract/responses';
import { npsGroup } from '@huiyin/shared/domain/scales';
import type { Order } from './orders.ts';
import type { Random } from './random.ts';
import { someLanguage } from './story.ts';
import { comments, type Mood } from './texts/comments.ts';

/** An answer of the sample, with the moment it came in. */
export interface SampleAnswer {
  at: number;
  /** The id by which a page names a customer, where it does. */
  customer?: string;
  body: Omit<NewResponse, 'id'>;
}

const scores = {
  csat: {
    first: 1,
    usual: [4, 6, 12, 38, 40],
    troubled: [22, 20, 20, 22, 16],
    missed: [70, 25, 5, 0, 0],
  },
  nps: {
    first: 0,
    usual: [1, 0.5, 1, 2, 2, 5, 7, 12, 20, 24, 25.5],
    troubled: [6, 3, 4, 7, 8, 14, 13, 14, 13, 10, 8],
    missed: [30, 20, 20, 15, 10, 5, 0, 0, 0, 0, 0],
  },
};
const moods: Record<ReturnType<typeof npsGroup>, Mood> = { promoter: 'high', passive: 'middle', detractor: 'low' };

/** How a score is meant. */
export const moodOf = (kind: 'csat' | 'nps', score: number): Mood =>
  kind === 'nps' ? moods[npsGroup(score)] : score >= 4 ? 'high' : score === 3 ? 'middle' : 'low';

/** How an order was rated. */
export function makeRating(order: Order, random: Random): SampleAnswer {
  const kind = random.chance(0.6) ? 'csat' : 'nps';
  const score = someScore(kind, order, random);
  const mood = moodOf(kind, score);
  const late = mood === 'low' && random.chance(0.85 * order.trouble);
  const about = order.isMissed ? 'missed' : late ? 'late' : mood;
  const locale = someLanguage(random);
  const asked = kind === 'csat' && score <= 3 && random.chance(0.7);
  return {
    at: order.at,
    body: {
      kind,
      score,
      locale,
      ...(asked && { answers: { reasons: [someReason(about, random)] } }),
      ...(random.chance(mood === 'low' ? 0.45 : 0.22) && { comment: random.pick(comments[locale][about]) }),
      ...(random.chance(0.004) && { elapsedMs: 40 }),
      ...(order.touchpoint && { touchpoint: order.touchpoint }),
      page: random.pick(pages),
    },
  };
}

const pages = ['https://shop.example/orders', 'https://shop.example/help', 'https://shop.example/checkout/done'];

function someReason(about: keyof (typeof comments)['en'], random: Random): string {
  if (about === 'missed') return 'unsolved';
  return about === 'late' ? 'slow' : random.pick(['slow', 'unsolved', 'attitude', 'unclear', 'price']);
}

/** A score as customers gave it then. */
export function someScore(
  kind: 'csat' | 'nps',
  { trouble, isMissed }: Pick<Order, 'trouble' | 'isMissed'>,
  random: Random,
): number {
  const { first, usual, troubled, missed } = scores[kind];
  return (
    first +
    random.weighted(isMissed ? missed : usual.map((weight, i) => weight * (1 - trouble) + troubled[i]! * trouble))
  );
}
