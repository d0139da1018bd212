import type { StreamBook } from './en.ts';

export const words: StreamBook = {
  firstNew: '以下是你上次查看后的新内容',
  moreHappened: (_, shown) => `另有 ${shown} 项变化`,
  earlier: (n, shown) => (n === 0 ? '显示更早的内容' : `显示更早的 ${shown} 条消息`),
  ticketHeading: '工单',
  beside: '客户与详情',
  mention: '提及同事',
  mentionSearch: '搜索同事',
  mentionHint: '姓名',
  mentionList: '符合的同事',
  noColleague: (typed) => `没有叫“${typed}”的同事。`,
  mentionKey: '写备注时提及同事',
  sendAndResolve: '发送并标记为已解决',
  unsure: {
    unfilled: (what) => `${what} 还没有填好。`,
    leftOut: (what) => `未知，已略去：${what}。请再读一遍。`,
    sendAgain: '尚未发送。如果这样没有问题，请再次发送。',
  },
  held: {
    said: (n) => `#${n}：回复将在几秒后发出。`,
    in: (seconds) => `${seconds} 秒后发出`,
    resolvesIn: (seconds) => `${seconds} 秒后发出，并标记为已解决`,
    now: '正在发出',
    takenBack: (n) => `#${n}：回复已恢复为草稿。`,
  },
  here: {
    label: '同时在看',
    looking: (who) => `${who}正在查看`,
    writing: (who) => `${who}正在撰写`,
  },
};
