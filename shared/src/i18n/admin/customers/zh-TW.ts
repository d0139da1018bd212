import type { CustomersBook } from './en.ts';

export const words: CustomersBook = {
  others: '這位客戶的其他案件',
  none: '這位客戶沒有其他案件',
  othersInShort: (_, shown) => `另有 ${shown} 件案件`,
  all: (total) => `全部 ${total} 件`,
  most: '檢視全部',
  customerAnswers: '這位客戶的其他回饋',
  maybe: '可能是同一人',
  maybeHint: '電子郵件或電話相同。系統不會自動合併。',
  noName: '未留姓名',
  numbered: (name, n) => `${name}（${n}）`,
};
