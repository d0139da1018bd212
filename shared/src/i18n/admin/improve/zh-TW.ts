import type { ImproveBook } from './en.ts';

export const words: ImproveBook = {
  hint: '看看客戶在抱怨什麼，就知道先改哪裡。',
  heading: '最近 90 天的客訴',
  noCategory: '未分類',
  rare: (_count, n) => `另有 ${n} 個數量較少的分類`,
  none: '90 天內沒有客訴',
  noneText: '客戶提出客訴後，這裡會依分類統計，最多的排在最前。',
  insights: '在「數據分析」中檢視評分走勢',
  edit: '在「設定」中修改分類',
};
