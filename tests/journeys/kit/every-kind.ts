import type { NewSurvey } from '@huiyin/shared/contract/surveys';
import type { Localized } from '@huiyin/shared/contract/text';
import type { Journey } from '../../kit/journey.ts';
import { languages } from './widget-words.ts';

const say = (en: string, zh: string, tw: string, ja: string, ar: string): Localized => ({
  en,
  'zh-CN': zh,
  'zh-TW': tw,
  ja,
  ar,
});
const choice = (id: string, label: Localized) => ({ id, label });

const low = say('Not at all', '完全没有', '完全沒有', 'まったく', 'أبدًا');
const high = say('Very much', '非常', '非常', 'とても', 'جدًا');
const way = say('On the way', '路上', '路上', '配送中', 'في الطريق');
const counter = say('At the counter', '柜台', '櫃檯', '店頭で', 'عند المنضدة');
const phone = say('On the phone', '电话里', '電話裡', '電話で', 'عبر الهاتف');
const places = [choice('way', way), choice('counter', counter), choice('phone', phone)];
const thanks = [
  { atMost: 3, text: say('We will do better.', '我们会改进。', '我們會改進。', '改善いたします。', 'سنتحسّن.') },
  { text: say('That is good to hear.', '听到这个真好。', '聽到這個真好。', 'うれしいお言葉です。', 'يسرّنا سماع ذلك.') },
];

type Definition = Pick<NewSurvey, 'slug'> & { definition: Record<string, unknown> };

/** Between them every kind of question and every look of a scale. */
const surveys: Definition[] = [
  {
    slug: 'every',
    definition: {
      questions: [
        {
          type: 'csat',
          look: 'stars',
          id: 'stars',
          title: say('How was the tea?', '茶怎么样？', '茶怎麼樣？', 'お茶はいかがでしたか？', 'كيف كان الشاي؟'),
          low,
          high,
          followUp: {
            upTo: 3,
            title: say('Where?', '在哪里？', '在哪裡？', 'どこで？', 'أين؟'),
            choices: places,
            commentLabel: say('In your words', '请说说', '請說說', 'ひとこと', 'بكلماتك'),
          },
        },
        {
          type: 'nps',
          id: 'nps',
          title: say(
            'Would you tell a friend?',
            '会告诉朋友吗？',
            '會告訴朋友嗎？',
            '友人に話しますか？',
            'هل تخبر صديقًا؟',
          ),
          low,
          high,
        },
        {
          type: 'ces',
          id: 'ces',
          title: say('Was it easy?', '顺利吗？', '順利嗎？', '簡単でしたか？', 'هل كان سهلًا؟'),
          low,
          high,
        },
        {
          type: 'aspects',
          id: 'parts',
          title: say('One by one', '逐项评分', '逐項評分', '項目ごとに', 'واحدًا واحدًا'),
          aspects: [
            choice('speed', say('Speed', '速度', '速度', '速さ', 'السرعة')),
            choice('care', say('Personal care', '关怀', '關懷', '心配り', 'العناية الشخصية')),
            choice('place', say('The place itself', '环境', '環境', '店の雰囲気', 'المكان نفسه')),
          ],
        },
        {
          type: 'multiple',
          id: 'where',
          title: say('Where did you meet us?', '在哪里遇到我们？', '在哪裡遇到我們？', 'どこで？', 'أين التقيت بنا؟'),
          choices: places,
        },
        {
          type: 'text',
          id: 'more',
          title: say('What else?', '还有呢？', '還有呢？', 'ほかには？', 'وماذا أيضًا؟'),
        },
      ],
      thanks,
    },
  },
  {
    slug: 'faces',
    definition: {
      questions: [
        {
          type: 'csat',
          look: 'faces',
          id: 'faces',
          title: say('And the parcel?', '包裹呢？', '包裹呢？', '荷物は？', 'والطرد؟'),
          low,
          high,
        },
        {
          type: 'single',
          id: 'where',
          title: say('Which one was it?', '是哪一次？', '是哪一次？', 'どれですか？', 'أيها كان؟'),
          choices: places,
        },
      ],
      thanks,
    },
  },
  {
    slug: 'thumbs',
    definition: {
      questions: [
        {
          type: 'csat',
          look: 'thumbs',
          id: 'thumbs',
          title: say('Did this help?', '有帮助吗？', '有幫助嗎？', 'お役に立ちましたか？', 'هل أفادك هذا؟'),
          low,
          high,
        },
      ],
      thanks,
    },
  },
];

/** The event on which they come up; until a page says it they do not. */
export const nobodySays = 'nobody-says-this';

/** The widget learns of surveys with a tab and of those that may come up by themselves. */
const rules = { triggers: [{ on: 'event', name: nobodySays }] };

/** Adds them to the site, which then speaks every language. None has a tab: they are opened by name, inline or by link. */
export async function makeEveryKind({ owner, sitePath }: Journey): Promise<void> {
  const spoken = await owner.edit(sitePath, { languages });
  if (spoken.status !== 200) throw new Error(`the languages answered ${spoken.status}`);
  for (const survey of surveys) {
    const { status, body } = await owner.post(`${sitePath}/surveys`, { ...survey, rules });
    if (status !== 201) throw new Error(`${survey.slug} answered ${status}: ${JSON.stringify(body)}`);
  }
}
