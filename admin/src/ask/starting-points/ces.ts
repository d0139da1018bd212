import type { SurveyDefinition } from '../../api/surveys.ts';
import { thanksForAll } from './csat.ts';

/** Effort on 1 to 7, agreement with a sentence. */
export const ces: SurveyDefinition = {
  questions: [
    {
      type: 'ces',
      id: 'score',
      title: {
        en: 'It was easy to get done what I came for.',
        'zh-CN': '我想办的事，很容易就办好了。',
        'zh-TW': '我想辦的事，很容易就辦好了。',
        ja: '用件は簡単に済みました。',
        ar: 'كان من السهل إنجاز ما جئت من أجله.',
      },
      low: {
        en: 'Strongly disagree',
        'zh-CN': '非常不同意',
        'zh-TW': '非常不同意',
        ja: 'まったくそう思わない',
        ar: 'لا أوافق بشدة',
      },
      high: { en: 'Strongly agree', 'zh-CN': '非常同意', 'zh-TW': '非常同意', ja: '強くそう思う', ar: 'أوافق بشدة' },
      followUp: {
        upTo: 4,
        title: {
          en: 'What made it hard?',
          'zh-CN': '哪里费劲？',
          'zh-TW': '哪裡費力？',
          ja: '何が大変でしたか？',
          ar: 'ما الذي جعله صعبًا؟',
        },
        choices: [
          {
            id: 'steps',
            label: {
              en: 'Too many steps',
              'zh-CN': '步骤太多',
              'zh-TW': '步驟太多',
              ja: '手順が多い',
              ar: 'خطوات كثيرة',
            },
          },
          {
            id: 'repeat',
            label: {
              en: 'Said it more than once',
              'zh-CN': '重复说了几遍',
              'zh-TW': '重複說了好幾次',
              ja: '何度も説明した',
              ar: 'كررت كلامي أكثر من مرة',
            },
          },
          {
            id: 'search',
            label: {
              en: 'Hard to find',
              'zh-CN': '找不到',
              'zh-TW': '找不到',
              ja: '見つけにくい',
              ar: 'يصعب العثور عليه',
            },
          },
          {
            id: 'wait',
            label: { en: 'Long wait', 'zh-CN': '等得久', 'zh-TW': '等很久', ja: '待ち時間が長い', ar: 'انتظار طويل' },
          },
        ],
        commentLabel: {
          en: 'What would have made it easier?',
          'zh-CN': '怎样会更省事？',
          'zh-TW': '怎樣會更省事？',
          ja: 'どうすればもっと楽でしたか？',
          ar: 'ما الذي كان سيجعله أسهل؟',
        },
      },
      branches: [],
    },
  ],
  thanks: [{ text: thanksForAll }],
};
