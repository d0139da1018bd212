import type { DuplicatesBook } from './en.ts';

export const words: DuplicatesBook = {
  of: '重複案件，原案件',
  others: '本案件的重複案件',
  mark: '標記為重複案件',
  number: '最早那件案件的編號',
  save: '標記',
  cancel: '取消',
  unmark: (number) => `${number} 不是重複案件`,
  unmarkThis: '不是重複案件',
  marked: (ticket, original) => `${ticket} 已標記為 ${original} 的重複案件`,
  unmarked: (ticket) => `${ticket}：已取消重複標記`,
  missing: '請填寫案件編號，例如 12。',
  gone: '沒有這件案件。',
  refused: '無法標記：其中一件已是重複案件、本身已有重複案件，或兩者是同一件案件。',
};
