import type { TagsBook } from './en.ts';

export const words: TagsBook = {
  label: '标签',
  one: '标签',
  there: '已有这个标签。',
  add: '添加标签',
  type: '输入标签',
  list: '可选的标签',
  remove: (tag) => `移除标签“${tag}”`,
  create: (tag) => `新标签“${tag}”`,
  unusable: (longest) => `标签最多 ${longest} 个字符，且至少有一个可见字符。`,
  empty: '还没有使用中的标签，请输入一个。',
  allThere: '使用中的标签都已添加，可以输入新标签。',
  toAll: '为工单添加标签',
  tag: '添加',
  chosen: (category) => `客户选的是“${category}”`,
  chosenNone: '客户未选分类',
};
