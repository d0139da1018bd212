import type { FiltersBook } from './en.ts';

export const words: FiltersBook = {
  heading: '筛选',
  add: '筛选',
  choose: '请选择…',
  remove: (filter) => `移除筛选：${filter}`,
  clear: '清除筛选',
};
