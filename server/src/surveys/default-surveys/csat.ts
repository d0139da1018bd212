import type { SurveyDefinition } from '@huiyin/shared/contract/questions';

/** How content customers are, 1 to 5, with reasons after a low score. */
export const csat: SurveyDefinition = {
  questions: [
    {
      type: 'csat',
      id: 'score',
      look: 'numbers',
      title: {
        en: 'How was our service today?',
        'zh-CN': '您对这次服务满意吗？',
        'zh-TW': '您對這次的服務滿意嗎？',
        ja: '本日の対応はいかがでしたか？',
        ar: 'كيف كانت خدمتنا اليوم؟',
      },
      branches: [],
      low: { en: 'Very poor', 'zh-CN': '很不满意', 'zh-TW': '非常不滿意', ja: 'とても不満', ar: 'سيئة جدًا' },
      high: { en: 'Very good', 'zh-CN': '非常满意', 'zh-TW': '非常滿意', ja: 'とても満足', ar: 'جيدة جدًا' },
      followUp: {
        upTo: 3,
        title: {
          en: 'What went wrong?',
          'zh-CN': '哪里没做好？',
          'zh-TW': '哪裡沒做好？',
          ja: '気になった点を教えてください',
          ar: 'ما الذي لم يكن على ما يرام؟',
        },
        choices: [
          {
            id: 'slow',
            label: {
              en: 'Took too long',
              'zh-CN': '等得太久',
              'zh-TW': '等太久',
              ja: '時間がかかった',
              ar: 'استغرق وقتًا طويلًا',
            },
          },
          {
            id: 'unsolved',
            label: {
              en: 'Not solved',
              'zh-CN': '问题没解决',
              'zh-TW': '問題沒解決',
              ja: '解決しなかった',
              ar: 'لم تُحلّ المشكلة',
            },
          },
          {
            id: 'attitude',
            label: {
              en: 'Unfriendly',
              'zh-CN': '态度不好',
              'zh-TW': '態度不佳',
              ja: '対応が不親切だった',
              ar: 'تعامل غير لطيف',
            },
          },
          {
            id: 'unclear',
            label: {
              en: 'Hard to understand',
              'zh-CN': '说得不清楚',
              'zh-TW': '說明不清楚',
              ja: '説明がわかりにくかった',
              ar: 'شرح غير واضح',
            },
          },
          {
            id: 'price',
            label: { en: 'Price', 'zh-CN': '价格', 'zh-TW': '價格', ja: '価格', ar: 'السعر' },
          },
        ],
        commentLabel: {
          en: 'Anything we should know?',
          'zh-CN': '还有什么想告诉我们？',
          'zh-TW': '還有什麼想告訴我們？',
          ja: 'ほかにお気づきの点があればお聞かせください',
          ar: 'هل من شيء آخر ينبغي أن نعرفه؟',
        },
      },
    },
  ],
  thanks: [
    {
      text: {
        en: 'Thank you. We read every answer.',
        'zh-CN': '谢谢您，每一条我们都会看。',
        'zh-TW': '謝謝您，每一則我們都會看。',
        ja: 'ありがとうございます。いただいた回答はすべて拝見しています。',
        ar: 'شكرًا لك، نحن نقرأ كل إجابة.',
      },
    },
  ],
};
