import type { SurveyDefinition } from '../../api/surveys.ts';
import { ces } from './ces.ts';
import { thanksForAll } from './csat.ts';

const [effort] = ces.questions;

/** How easy it was to buy, and what nearly kept the customer from it. */
export const afterPurchase: SurveyDefinition = {
  questions: [
    {
      ...effort!,
      title: {
        en: 'It was easy to buy what I wanted.',
        'zh-CN': '我想买的东西，很容易就买到了。',
        'zh-TW': '我想買的東西，很容易就買到了。',
        ja: '欲しいものを簡単に購入できました。',
        ar: 'كان من السهل شراء ما أردته.',
      },
    },
    {
      type: 'single',
      id: 'almost',
      title: {
        en: 'Did anything nearly keep you from buying?',
        'zh-CN': '有没有什么差点让您放弃购买？',
        'zh-TW': '有沒有什麼差點讓您放棄購買？',
        ja: '購入をやめようと思ったことはありましたか？',
        ar: 'هل كان هناك ما كاد يمنعك من الشراء؟',
      },
      choices: [
        { id: 'nothing', label: { en: 'Nothing', 'zh-CN': '没有', 'zh-TW': '沒有', ja: '特になし', ar: 'لا شيء' } },
        { id: 'price', label: { en: 'The price', 'zh-CN': '价格', 'zh-TW': '價格', ja: '価格', ar: 'السعر' } },
        {
          id: 'delivery',
          label: {
            en: 'Delivery time or cost',
            'zh-CN': '配送时间或运费',
            'zh-TW': '配送時間或運費',
            ja: '配送の日数や送料',
            ar: 'وقت التوصيل أو تكلفته',
          },
        },
        {
          id: 'paying',
          label: { en: 'Paying', 'zh-CN': '付款', 'zh-TW': '付款', ja: '支払い方法', ar: 'الدفع' },
        },
        {
          id: 'information',
          label: {
            en: 'Missing information',
            'zh-CN': '信息不全',
            'zh-TW': '資訊不足',
            ja: '情報の不足',
            ar: 'معلومات ناقصة',
          },
        },
      ],
      branches: [],
    },
  ],
  thanks: [{ text: thanksForAll }],
};
