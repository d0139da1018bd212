import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import { csat } from '../default-surveys/csat.ts';

/** Whether a page of the help did what its reader came for, and what is missing where it did not. */
export const helpPages: SurveyDefinition = {
  title: {
    en: 'Help pages',
    'zh-CN': '帮助页面',
    'zh-TW': '說明頁面',
    ja: 'ヘルプページ',
    ar: 'صفحات المساعدة',
  },
  questions: [
    {
      type: 'need_met',
      id: 'need_met',
      title: {
        en: 'Did you find what you were looking for?',
        'zh-CN': '您要找的内容找到了吗？',
        'zh-TW': '您要找的內容找到了嗎？',
        ja: 'お探しの情報は見つかりましたか？',
        ar: 'هل وجدت ما كنت تبحث عنه؟',
      },
      branches: [{ atLeast: 3, goTo: 'end' }],
    },
    {
      type: 'text',
      id: 'missing',
      title: {
        en: 'What is missing?',
        'zh-CN': '还缺什么？',
        'zh-TW': '還缺什麼？',
        ja: '何が足りませんでしたか？',
        ar: 'ما الذي ينقص؟',
      },
      branches: [],
    },
  ],
  thanks: csat.thanks,
};
