import type { Texts } from './en.ts';

/** 简体中文. */
export const texts: Texts = {
  close: '关闭',
  rate: '评分',
  recommend: '推荐',
  complain: '投诉',
  conversation: '对话',
  point: (score, max, word) => `${score} 分，满分 ${max} 分${word ? `，${word}` : ''}`,
  words: ['很不满意', '不满意', '一般', '满意', '很满意'],
  loading: '请稍候…',
  failed: '没能加载出来。',
  again: '重试',
};
