import type { HealthBook } from './en.ts';

export const words: HealthBook = {
  jobs: {
    heading: '自動進行的工作',
    text: '伺服器會自行為所有網站完成下列工作，不需人工操作。',
    name: '工作',
    state: '狀態',
    lastRun: '最近完成',
    never: '至今無事可做',
    states: { fine: '正常', running: '進行中', late: '延誤', failing: '出錯' },
    since: '最早的一項等待自',
    late: '沒有處理程序在進行：請確認有一台回音伺服器正連著這個資料庫執行。',
    failure: (times, shown, error) =>
      times === 1
        ? `出錯了（${error}），會再試。原因見伺服器記錄：job.failed。`
        : `已連續出錯 ${shown} 次（${error}），會再試。原因見伺服器記錄：job.failed。`,
    names: {
      mail: { name: '寄送郵件', text: '回覆的副本、邀請，以及設定新密碼的連結。' },
      'held-replies': { name: '傳送回覆', text: '傳送後幾秒內可以收回，之後客戶才會看到。' },
      notices: { name: '告知帳號變動', text: '密碼變更後，以郵件通知本人。' },
      customers: { name: '辨識案件屬於哪位客戶', text: '依據已簽章的識別碼、電子郵件或電話。' },
      'answer-index': { name: '為回饋建立索引', text: '以便依評分、語言、地點、文字等查找。' },
      'due-times': { name: '校正到期時間', text: '伺服器時鐘走快時寫入的案件，否則會等得太久。' },
      'first-replies': { name: '補計首次回覆', text: '升級後，補計舊版本沒有統計的首次回覆。' },
      overdue: { name: '提醒逾時回覆', text: '超過時限仍未回覆時提醒，每個時限只提醒一次。' },
      'ticket-notices': { name: '通知成員有新情況', text: '與各人有關的事，顯示在後台。' },
      'notice-mail': { name: '郵件通知', text: '寄給當時沒在看後台的成員，依各人的選擇。' },
      'search-index': { name: '更新搜尋索引', text: '升級後如果能搜得更全或更準，就重建一次。' },
    },
  },
  mail: {
    heading: '本網站的郵件',
    states: {
      sent: '郵件會寄出。',
      shown: '郵件不會寄出：尚未設定 SMTP_URL。在執行伺服器的機器上，可以在 /dev/mail 檢視寫好的郵件。',
      withheld: '郵件不會寄出：尚未設定 SMTP_URL。在此之前寫好的郵件也不會補寄。',
    },
    troubled: '郵件已設定，但有些寄不出去：連不上郵件伺服器，或它暫不接收。會再次嘗試。原因見伺服器記錄：mail.failed。',
    none: '30 天內沒有寫過郵件。',
    counts: (_, shown) => `30 天內寫好的 ${shown} 封郵件中：`,
    newest: '30 天內最近的 1,000 封郵件中：',
    sent: '已寄出',
    waiting: '尚待寄出',
    retrying: '已嘗試、尚未寄出',
    retryingSince: '其中最早的寫於',
    failed: '最終未送達',
    unsent: '從未寄出',
    lastSent: '最近一次寄出',
    lastFailed: '最近一次未送達',
    failedText: '相應案件的回覆下方會顯示「電子郵件未送達」。',
  },
  refresh: '重新整理',
};
