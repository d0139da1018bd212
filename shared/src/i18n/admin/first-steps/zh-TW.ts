import type { FirstStepsBook } from './en.ts';

export const words: FirstStepsBook = {
  heading: '收到第一則回饋之前',
  intro: '你的網站收到第一則回饋後，這裡會顯示需要你處理的案件和客戶說的話。',
  others: '負責這個網站的成員正在設定。',
  progress: (done, all) => `已完成 ${done} / ${all}`,
  done: '已完成',
  steps: {
    origins: {
      title: '允許網頁的網址',
      text: '來自其他網址的回饋不會被接收。',
      act: '新增網址',
    },
    page: {
      title: '把安裝程式碼貼到網頁',
      text: '最好放在 </body> 之前。然後開啟網頁，點一下回饋按鈕。',
      act: '其他安裝方式',
    },
    demo: {
      title: '試用示範頁面',
      text: '一家裝了小工具的小店。像客戶一樣送出回饋，它不算作這裡的真實回饋。',
      act: '開啟示範頁面',
    },
    colleague: {
      title: '邀請成員',
      text: '你不在時，也有人回覆客戶。',
      act: '邀請成員',
    },
    mail: {
      title: '設定郵件',
      text: '回覆和邀請也能透過郵件送達。由執行伺服器的人設定。',
      act: '檢視郵件狀態',
    },
  },
  listening: '正在等待第一個網頁…',
  heard: '第一個網頁已連上。',
  turnedAway: (address) => `${address} 請求過小工具，但還沒有被允許。`,
};
