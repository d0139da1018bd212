import type { SurveyDefinition } from '../../api/surveys.ts';
import { thanksForAll } from './csat.ts';

/** Whether the need was met, and what is missing where it was not. */
export const needMet: SurveyDefinition = {
  questions: [
    {
      type: 'single',
      id: 'need_met',
      title: {
        en: 'Did we solve what you needed?',
        'zh-CN': '您的需求解决了吗？',
        'zh-TW': '您的需求解決了嗎？',
        ja: 'ご用件は解決しましたか？',
        ar: 'هل حللنا ما كنت تحتاجه؟',
      },
      choices: [
        { id: 'yes', label: { en: 'Yes', 'zh-CN': '解决了', 'zh-TW': '解決了', ja: 'はい', ar: 'نعم' } },
        {
          id: 'partly',
          label: { en: 'Partly', 'zh-CN': '部分解决', 'zh-TW': '部分解決', ja: '一部だけ', ar: 'جزئيًا' },
        },
        { id: 'no', label: { en: 'No', 'zh-CN': '没有解决', 'zh-TW': '沒有解決', ja: 'いいえ', ar: 'لا' } },
      ],
      branches: [{ choice: 'yes', goTo: 'end' }],
    },
    {
      type: 'text',
      id: 'missing',
      title: {
        en: 'What is still missing?',
        'zh-CN': '还差什么？',
        'zh-TW': '還差什麼？',
        ja: '何が足りませんでしたか？',
        ar: 'ما الذي لا يزال ناقصًا؟',
      },
      branches: [],
    },
  ],
  thanks: [{ text: thanksForAll }],
};
