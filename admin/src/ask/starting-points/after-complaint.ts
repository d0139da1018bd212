import type { SurveyDefinition } from '../../api/surveys.ts';
import { csat, rating } from './csat.ts';

/** How a complaint was handled, and what is still open. */
export const afterComplaint: SurveyDefinition = {
  questions: [
    {
      ...rating,
      title: {
        en: 'How did we handle your complaint?',
        'zh-CN': '您对我们处理投诉的方式满意吗？',
        'zh-TW': '您對我們處理客訴的方式滿意嗎？',
        ja: '苦情への対応はいかがでしたか？',
        ar: 'كيف تعاملنا مع شكواك؟',
      },
    },
    {
      type: 'single',
      id: 'settled',
      title: {
        en: 'Is it settled for you?',
        'zh-CN': '这件事对您来说解决了吗？',
        'zh-TW': '這件事對您來說解決了嗎？',
        ja: 'この件は解決しましたか？',
        ar: 'هل انتهى الأمر بالنسبة لك؟',
      },
      choices: [
        { id: 'yes', label: { en: 'Yes', 'zh-CN': '解决了', 'zh-TW': '解決了', ja: 'はい', ar: 'نعم' } },
        { id: 'no', label: { en: 'No', 'zh-CN': '没有解决', 'zh-TW': '沒有解決', ja: 'いいえ', ar: 'لا' } },
      ],
      branches: [{ choice: 'yes', goTo: 'end' }],
    },
    {
      type: 'text',
      id: 'open',
      title: {
        en: 'What is still open?',
        'zh-CN': '还有什么没解决？',
        'zh-TW': '還有什麼沒解決？',
        ja: 'まだ解決していないことは何ですか？',
        ar: 'ما الذي لم يُحل بعد؟',
      },
      branches: [],
    },
  ],
  thanks: csat.thanks,
};
