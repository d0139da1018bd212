import type { AnswerLinksBook } from './en.ts';

export const words: AnswerLinksBook = {
  read: (n) => `${n}，檢視這些回饋`,
  readAll: (_count, n) => `檢視這 ${n} 則回饋`,
  readSuspects: '檢視',
  unscored: (_count, n) => `+ ${n} 則未給分數的回饋（計入 NPS，不在此圖中）`,
  readThese: '按 Enter 檢視該點的回饋。',
};
