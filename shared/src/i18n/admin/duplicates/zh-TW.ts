import type { DuplicatesBook } from './en.ts';

export const words: DuplicatesBook = {
  of: '重複工單，原工單：',
  others: '本單的重複工單',
  mark: '標記為重複工單',
  number: '最早那張工單的編號',
  save: '標記',
  cancel: '取消',
  unmark: (number) => `${number} 不是重複工單`,
  unmarkThis: '不是重複工單',
  marked: (ticket, original) => `${ticket} 已標記為 ${original} 的重複工單`,
  unmarked: (ticket) => `${ticket}：已取消重複標記`,
  missing: '請填寫工單編號，例如 12。',
  gone: '沒有這張工單。',
  refused: '無法標記：其中一張已是重複工單、本身已有重複工單，或兩者是同一張工單。',
};
