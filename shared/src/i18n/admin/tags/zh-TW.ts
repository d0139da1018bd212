import type { TagsBook } from './en.ts';

export const words: TagsBook = {
  label: '標籤',
  one: '標籤',
  there: '已有這個標籤。',
  add: '加上標籤',
  type: '輸入標籤',
  list: '可選的標籤',
  remove: (tag) => `移除標籤「${tag}」`,
  create: (tag) => `新標籤「${tag}」`,
  unusable: (longest) => `標籤最多 ${longest} 個字元，且至少有一個可見字元。`,
  empty: '還沒有使用中的標籤，請輸入一個。',
  allThere: '使用中的標籤都已加上，可以輸入新標籤。',
  toAll: '為案件加上標籤',
  tag: '加上',
  chosen: (category) => `客戶選的是「${category}」`,
  chosenNone: '客戶未選分類',
};
