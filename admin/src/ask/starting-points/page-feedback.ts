import type { SurveyDefinition } from '../../api/surveys.ts';
import { thanksForAll } from './csat.ts';

/** Whether a page helped, by a thumb, and what is missing on it. */
export const pageFeedback: SurveyDefinition = {
  questions: [
    {
      type: 'csat',
      id: 'score',
      look: 'thumbs',
      title: {
        en: 'Was this page helpful?',
        'zh-CN': '这个页面有帮助吗？',
        'zh-TW': '這個頁面有幫助嗎？',
        ja: 'このページは役に立ちましたか？',
        ar: 'هل كانت هذه الصفحة مفيدة؟',
      },
      low: { en: 'No', 'zh-CN': '没有', 'zh-TW': '沒有', ja: 'いいえ', ar: 'لا' },
      high: { en: 'Yes', 'zh-CN': '有', 'zh-TW': '有', ja: 'はい', ar: 'نعم' },
      followUp: {
        upTo: 3,
        title: {
          en: 'What is wrong with it?',
          'zh-CN': '哪里有问题？',
          'zh-TW': '哪裡有問題？',
          ja: 'どこに問題がありましたか？',
          ar: 'ما المشكلة فيها؟',
        },
        choices: [
          {
            id: 'missing',
            label: {
              en: 'Something is missing',
              'zh-CN': '内容不全',
              'zh-TW': '內容不全',
              ja: '情報が足りない',
              ar: 'شيء ما ناقص',
            },
          },
          {
            id: 'unclear',
            label: {
              en: 'Hard to understand',
              'zh-CN': '看不明白',
              'zh-TW': '看不明白',
              ja: 'わかりにくい',
              ar: 'صعبة الفهم',
            },
          },
          {
            id: 'wrong',
            label: {
              en: 'Wrong or old',
              'zh-CN': '有误或过时',
              'zh-TW': '有誤或過時',
              ja: '誤り・古い',
              ar: 'خاطئة أو قديمة',
            },
          },
        ],
        commentLabel: {
          en: 'What did you look for?',
          'zh-CN': '您想找什么？',
          'zh-TW': '您想找什麼？',
          ja: '何をお探しでしたか？',
          ar: 'عمّ كنت تبحث؟',
        },
      },
      branches: [],
    },
  ],
  thanks: [{ text: thanksForAll }],
  offersAnswer: false,
};
