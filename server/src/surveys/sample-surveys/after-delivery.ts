import type { Question, SurveyDefinition } from '@huiyin/shared/contract/questions';
import { csat } from '../default-surveys/csat.ts';

type Rated = Extract<Question, { type: 'csat' }>;

const [overall] = csat.questions as [Rated];
const [slow, ...others] = overall.followUp!.choices;

const title: SurveyDefinition['title'] = {
  en: 'After a delivery',
  'zh-CN': '送货之后',
  'zh-TW': '送貨之後',
  ja: '配達のあとで',
  ar: 'بعد التوصيل',
};

const delivery: Rated = {
  ...overall,
  look: 'stars',
  title: {
    en: 'How was this delivery?',
    'zh-CN': '这次送货您满意吗？',
    'zh-TW': '這次送貨您滿意嗎？',
    ja: '今回の配達はいかがでしたか？',
    ar: 'كيف كان هذا التوصيل؟',
  },
  followUp: {
    ...overall.followUp!,
    choices: [
      {
        id: 'slow',
        label: {
          ...slow!.label,
          en: 'Came late',
          'zh-CN': '送晚了',
          'zh-TW': '送晚了',
          ja: '遅れた',
          ar: 'وصل متأخرًا',
        },
      },
      {
        id: 'damaged',
        label: { en: 'Damaged', 'zh-CN': '有破损', 'zh-TW': '有破損', ja: '破損していた', ar: 'وصل تالفًا' },
      },
      ...others.filter(({ id }) => id === 'attitude'),
    ],
  },
};

const aspects: Question = {
  type: 'aspects',
  id: 'aspects',
  title: {
    en: 'And each of these?',
    'zh-CN': '以下各方面呢？',
    'zh-TW': '以下各方面呢？',
    ja: '次の各点はいかがでしたか？',
    ar: 'وماذا عن كل مما يلي؟',
  },
  aspects: [
    { id: 'speed', label: { en: 'Speed', 'zh-CN': '速度', 'zh-TW': '速度', ja: '速さ', ar: 'السرعة' } },
    {
      id: 'attitude',
      label: { en: 'Attitude', 'zh-CN': '服务态度', 'zh-TW': '服務態度', ja: '接客態度', ar: 'أسلوب التعامل' },
    },
    { id: 'packing', label: { en: 'Packing', 'zh-CN': '包装', 'zh-TW': '包裝', ja: '梱包', ar: 'التغليف' } },
  ],
  branches: [],
};

const needMet: Question = {
  type: 'need_met',
  id: 'need_met',
  title: {
    en: 'Did you get what you needed?',
    'zh-CN': '您需要的都收到了吗？',
    'zh-TW': '您需要的都收到了嗎？',
    ja: '必要なものは届きましたか？',
    ar: 'هل حصلت على ما كنت تحتاجه؟',
  },
  branches: [],
};

const { thanks } = csat;

/** Its versions, the first one first: a score as every site begins with, then of the delivery and what it is made of, then whether it helped. */
export const afterDelivery: readonly [SurveyDefinition, ...SurveyDefinition[]] = [
  { title, questions: [{ ...overall, look: 'stars' }], thanks },
  { title, questions: [delivery, aspects], thanks },
  { title, questions: [delivery, aspects, needMet], thanks },
];
