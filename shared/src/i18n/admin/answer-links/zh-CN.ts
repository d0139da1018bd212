import type { AnswerLinksBook } from './en.ts';

export const words: AnswerLinksBook = {
  read: (n) => `${n}，查看这些反馈`,
  readAll: (_count, n) => `查看这 ${n} 条反馈`,
  readSuspects: '查看',
  unscored: (_count, n) => `+ ${n} 条未给分数的反馈（计入 NPS，不在此图中）`,
  readThese: '按 Enter 查看该点的反馈。',
};
