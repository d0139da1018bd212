import type { TicketLineBook } from './en.ts';

export const words: TicketLineBook = {
  ours: '我方回覆',
  goesOut: '即將送出',
  left: (time) => `還剩${time}`,
  overdue: (time) => `已逾時${time}`,
  dueNow: '已到時限',
  dueAt: (moment) => `應於 ${moment} 前回覆`,
  dueReason: {
    opened: (moment, time) => `${moment} 建立，${time}內應回覆`,
    since: (moment, time) => `${moment} 起待回覆，${time}內應回覆`,
  },
  reopened: '重新開啟',
};
