import type { StreamBook } from './en.ts';

export const words: StreamBook = {
  firstNew: '以下是你上次檢視後的新內容',
  moreHappened: (_, shown) => `另有 ${shown} 項變化`,
  earlier: (n, shown) => (n === 0 ? '顯示更早的內容' : `顯示更早的 ${shown} 則訊息`),
  ticketHeading: '案件',
  beside: '客戶與詳細資料',
  mention: '提及同事',
  mentionSearch: '搜尋同事',
  mentionHint: '姓名',
  mentionList: '符合的同事',
  noColleague: (typed) => `沒有叫「${typed}」的同事。`,
  mentionKey: '寫備註時提及同事',
  sendAndResolve: '送出並標記為已解決',
  unsure: {
    unfilled: (what) => `${what} 還沒有填好。`,
    leftOut: (what) => `未知，已略去：${what}。請再讀一遍。`,
    sendAgain: '尚未送出。如果這樣沒有問題，請再次送出。',
  },
  held: {
    said: (n) => `#${n}：回覆將在幾秒後送出。`,
    in: (seconds) => `${seconds} 秒後送出`,
    resolvesIn: (seconds) => `${seconds} 秒後送出，並標記為已解決`,
    now: '正在送出',
    takenBack: (n) => `#${n}：回覆已恢復為草稿。`,
  },
  here: {
    label: '同時在看',
    looking: (who) => `${who}正在檢視`,
    writing: (who) => `${who}正在撰寫`,
  },
};
