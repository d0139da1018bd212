import type { Texts } from './en.ts';

/** 繁體中文. */
export const texts: Texts = {
  close: '關閉',
  rate: '評分',
  recommend: '推薦',
  complain: '客訴',
  conversation: '對話',
  point: (score, max, word) => `${score} 分，滿分 ${max} 分${word ? `，${word}` : ''}`,
  words: ['很不滿意', '不滿意', '普通', '滿意', '很滿意'],
  loading: '請稍候…',
  failed: '沒能載入。',
  again: '再試一次',
};
