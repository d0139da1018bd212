import type { DuplicatesBook } from './en.ts';

export const words: DuplicatesBook = {
  of: '重复工单，原工单',
  others: '本单的重复工单',
  mark: '标记为重复工单',
  number: '最早那张工单的编号',
  save: '标记',
  cancel: '取消',
  unmark: (number) => `${number} 不是重复工单`,
  unmarkThis: '不是重复工单',
  marked: (ticket, original) => `${ticket} 已标记为 ${original} 的重复工单`,
  unmarked: (ticket) => `${ticket}：已取消重复标记`,
  missing: '请填写工单编号，例如 12。',
  gone: '没有这张工单。',
  refused: '无法标记：其中一张已是重复工单、自身已有重复工单，或两者是同一张工单。',
};
