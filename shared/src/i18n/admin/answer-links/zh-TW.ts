import type { AnswerLinksBook } from './en.ts';

export const words: AnswerLinksBook = {
  read: (n) => `${n}，查看這些回饋`,
  readAll: (_count, n) => `查看這 ${n} 則回饋`,
  readSuspects: '查看',
  unscored: (_count, n) => `+ ${n} 則未給分數的回饋（計入 NPS，不在此圖中）`,
  readThese: '按 Enter 查看該點的回饋。',
};
