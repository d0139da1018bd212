import type { CustomersBook } from './en.ts';

export const words: CustomersBook = {
  others: '该客户的其他工单',
  none: '该客户没有其他工单',
  othersInShort: (_, shown) => `另有 ${shown} 张工单`,
  all: (total) => `全部 ${total} 张`,
  most: '查看全部',
  customerAnswers: '该客户的其他反馈',
  maybe: '可能是同一人',
  maybeHint: '邮箱或电话相同。系统不会自动合并。',
  noName: '未留姓名',
  numbered: (name, n) => `${name}（${n}）`,
};
