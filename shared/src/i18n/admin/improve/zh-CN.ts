import type { ImproveBook } from './en.ts';

export const words: ImproveBook = {
  hint: '看看客户在抱怨什么，就知道先改哪里。',
  heading: '最近 90 天的投诉',
  noCategory: '未分类',
  rare: (_count, n) => `另有 ${n} 个数量较少的分类`,
  none: '90 天内没有投诉',
  noneText: '客户投诉后，这里会按分类统计，最多的排在最前。',
  insights: '在“洞察”中查看评分走势',
  edit: '在“设置”中修改分类',
};
