import type { AnswerLinksBook } from './en.ts';

export const words: AnswerLinksBook = {
  read: (n) => `${n}，查看这些反馈`,
  readAll: (_count, n) => `查看这 ${n} 条反馈`,
  readSuspects: '查看',
  readThese: '按 Enter 查看该点的反馈。',
};
