import type { SurveyDefinition } from '../../api/surveys.ts';
import { thanksForAll } from './csat.ts';

/** Whether the need was met, and what is missing where it was not. */
export const needMet: SurveyDefinition = {
  questions: [
    {
      type: 'need_met',
      id: 'need_met',
      title: {
        en: 'Did we solve what you needed?',
        'zh-CN': '您的需求解决了吗？',
        'zh-TW': '您的需求解決了嗎？',
        ja: 'ご用件は解決しましたか？',
        ar: 'هل حللنا ما كنت تحتاجه؟',
      },
      branches: [{ atLeast: 3, goTo: 'end' }],
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
