import type { SampleLanguage } from '../story.ts';

/** What customers of the sample write when an answer is enough for now. */
export const thanks: Record<SampleLanguage, readonly string[]> = {
  en: ['That helps, thank you.', 'Good to know. Thank you for looking into it.', 'Thank you, I will wait for it then.'],
  'zh-CN': ['好的，谢谢，麻烦您了。', '知道了，谢谢跟进。', '行，那我再等等。'],
  'zh-TW': ['好的，謝謝您。', '了解，謝謝您幫忙追蹤。', '好，那我再等等。'],
};
