import type { TicketLineBook } from './en.ts';

export const words: TicketLineBook = {
  ours: '我方回复',
  goesOut: '即将发出',
  left: (time) => `还剩${time}`,
  overdue: (time) => `已超时${time}`,
  dueNow: '已到时限',
  dueAt: (moment) => `应在 ${moment} 前回复`,
  dueReason: {
    opened: (moment, time) => `${moment} 创建，${time}内应回复`,
    since: (moment, time) => `${moment} 起待回复，${time}内应回复`,
  },
  reopened: '重新打开',
};
