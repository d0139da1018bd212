import type { NewResponse } from '@huiyin/shared/contract/responses';
import type { SampleCustomer } from '../../population/sample-population.ts';
import { sampleSurveyAt, type SampleSurveySlug } from '../../surveys/sample-surveys.ts';
import { moodOf, someScore } from '../make-ratings.ts';
import type { Random } from '../random.ts';
import { someLanguage } from '../story.ts';
import { comments } from '../texts/comments.ts';

/** An answer to a survey of the sample, before it is stored. */
export interface SurveyAnswer {
  /** ms UTC */
  at: number;
  /** Days before today. */
  ago: number;
  survey: SampleSurveySlug;
  channel: 'widget' | 'link' | 'mail';
  customer: string | null;
  body: Omit<NewResponse, 'id'>;
}

/** When and by whom it is answered; `trouble`: how slow deliveries are then, 0 to 1. */
export interface Asked {
  at: number;
  ago: number;
  trouble: number;
  by?: SampleCustomer;
}

type Language = keyof typeof comments;

/** Who says their tier says it with every answer, as a page that identifies them does. */
const said = (by: SampleCustomer | undefined, random: Random) => ({
  locale: by?.language ?? someLanguage(random),
  ...(by && { attributes: { tier: by.tier } }),
});

function commented(kind: 'csat' | 'nps', score: number, locale: string, random: Random): { comment?: string } {
  return random.chance(0.3) ? { comment: random.pick(comments[locale as Language][moodOf(kind, score)]) } : {};
}

/** How a delivery was, by the questions of the version of that day. */
export function aboutDelivery(asked: Asked, random: Random): SurveyAnswer {
  const { at, ago, by, trouble } = asked;
  const { kind, asked: version } = sampleSurveyAt('after-delivery', ago);
  const score = someScore('csat', { trouble, isMissed: false }, random);
  const about = said(by, random);
  const asks = (type: string): boolean => version.questions.some((question) => question.type === type);
  const near = (better: number): number =>
    Math.min(5, Math.max(1, Math.round(score + better + 1.6 * (random.next() - 0.5))));
  const answers = {
    ...(score <= 3 && { reasons: [random.pick(['slow', 'slow', 'attitude'])] }),
    ...(asks('aspects') && { aspects: { speed: near(-0.5), attitude: near(0.5), packing: near(0.2) } }),
    ...(asks('need_met') && { need_met: Math.min(3, Math.max(1, score - 1 - (random.chance(0.15) ? 1 : 0))) }),
  };
  const comment = commented('csat', score, about.locale, random);
  const page = by ? {} : { page: 'https://shop.example/orders' };
  const body = { kind, survey: 'after-delivery', score, answers, ...comment, ...about, ...page };
  return { at, ago, survey: 'after-delivery', channel: by ? 'link' : 'widget', customer: by?.id ?? null, body };
}

/** Whether they would recommend the shop, of a customer who was drawn. */
export function aboutRecommending({ at, ago, trouble, by }: Asked, random: Random): SurveyAnswer {
  const score = someScore('nps', { trouble, isMissed: false }, random);
  const about = said(by, random);
  const comment = commented('nps', score, about.locale, random);
  const body = { kind: 'nps', survey: 'quarterly-nps', score, ...comment, ...about } as const;
  return { at, ago, survey: 'quarterly-nps', channel: 'mail', customer: by?.id ?? null, body };
}

const missing: Record<Language, readonly string[]> = {
  en: ['Where to send a return.', 'How long a refund takes.', 'A telephone number.'],
  'zh-CN': ['退货寄到哪里。', '退款要多久。', '客服电话。'],
  'zh-TW': ['退貨要寄到哪裡。', '退款要多久。', '客服電話。'],
};

/** Whether a page of the help told its reader enough. */
export function aboutHelp({ at, ago }: Asked, random: Random): SurveyAnswer {
  const { locale } = said(undefined, random);
  const score = 1 + random.weighted([18, 24, 58]);
  const further = score < 3 && random.chance(0.6) && { answers: { missing: random.pick(missing[locale as Language]) } };
  const body = {
    kind: 'need_met',
    survey: 'help-pages',
    score,
    ...further,
    locale,
    page: random.pick(helpPages),
  } as const;
  return { at, ago, survey: 'help-pages', channel: 'widget', customer: null, body };
}

const helpPages = ['https://shop.example/help/returns', 'https://shop.example/help/delivery'];
