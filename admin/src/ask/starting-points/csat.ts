import type { Question } from '@huiyin/shared/contract/questions';
import type { Localized } from '@huiyin/shared/contract/text';
import type { SurveyDefinition } from '../../api/surveys.ts';

export const thanksForAll: Localized = {
  en: 'Thank you. We read every answer.',
  'zh-CN': '谢谢您，每一条我们都会看。',
  'zh-TW': '謝謝您，每一則我們都會看。',
  ja: 'ありがとうございます。すべて読んでいます。',
  ar: 'شكرًا لك. نقرأ كل إجابة.',
};

const sorry: Localized = {
  en: 'Thank you for telling us. We will look into it.',
  'zh-CN': '谢谢您告诉我们，我们会去查。',
  'zh-TW': '謝謝您告訴我們，我們會去查。',
  ja: 'お知らせくださりありがとうございます。確認いたします。',
  ar: 'شكرًا لإخبارنا. سننظر في الأمر.',
};

export const rating: Question = {
  type: 'csat',
  id: 'score',
  look: 'stars',
  title: {
    en: 'How was our service today?',
    'zh-CN': '您对这次服务满意吗？',
    'zh-TW': '您對這次的服務滿意嗎？',
    ja: '本日の対応はいかがでしたか？',
    ar: 'كيف كانت خدمتنا اليوم؟',
  },
  low: { en: 'Very poor', 'zh-CN': '很不满意', 'zh-TW': '非常不滿意', ja: 'とても悪い', ar: 'سيئة جدًا' },
  high: { en: 'Very good', 'zh-CN': '非常满意', 'zh-TW': '非常滿意', ja: 'とても良い', ar: 'جيدة جدًا' },
  followUp: {
    upTo: 3,
    title: {
      en: 'What went wrong?',
      'zh-CN': '哪里没做好？',
      'zh-TW': '哪裡沒做好？',
      ja: '何がよくなかったですか？',
      ar: 'ما الذي لم يكن جيدًا؟',
    },
    choices: [
      {
        id: 'slow',
        label: {
          en: 'Took too long',
          'zh-CN': '等得太久',
          'zh-TW': '等太久',
          ja: '時間がかかった',
          ar: 'استغرقت وقتًا طويلًا',
        },
      },
      {
        id: 'unsolved',
        label: {
          en: 'Not solved',
          'zh-CN': '问题没解决',
          'zh-TW': '問題沒解決',
          ja: '解決しなかった',
          ar: 'لم تُحل المشكلة',
        },
      },
      {
        id: 'attitude',
        label: { en: 'Unfriendly', 'zh-CN': '态度不好', 'zh-TW': '態度不佳', ja: '対応が不親切', ar: 'أسلوب غير ودي' },
      },
      {
        id: 'unclear',
        label: {
          en: 'Hard to understand',
          'zh-CN': '说得不清楚',
          'zh-TW': '說明不清楚',
          ja: '説明がわかりにくい',
          ar: 'شرح غير واضح',
        },
      },
    ],
    commentLabel: {
      en: 'Anything we should know?',
      'zh-CN': '还有什么想告诉我们？',
      'zh-TW': '還有什麼想告訴我們？',
      ja: 'ほかに伝えたいことはありますか？',
      ar: 'هل هناك ما تود إخبارنا به؟',
    },
  },
  branches: [],
};

/** Satisfaction on five stars, with the reason when it was low. */
export const csat: SurveyDefinition = {
  questions: [rating],
  thanks: [{ atMost: 3, text: sorry }, { text: thanksForAll }],
};
