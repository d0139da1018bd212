import type { FiltersBook } from './en.ts';

export const words: FiltersBook = {
  heading: '篩選',
  add: '篩選',
  choose: '請選擇…',
  remove: (filter) => `移除篩選：${filter}`,
  clear: '清除篩選',
};
