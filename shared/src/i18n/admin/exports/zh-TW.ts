import type { ExportsBook } from './en.ts';

export const words: ExportsBook = {
  heading: '匯出',
  what: '內容',
  things: {
    answers: '回饋',
    tickets: '案件',
    messages: '訊息',
    customers: '客戶',
    metric: '目前指標',
    split: '分組',
    counts: '所用計數',
    'imported-metrics': '匯入的指標',
  },
  told: {
    answers: '篩選出的全部回饋，包括客戶寫下的文字和網頁提供的資訊。',
    tickets: '篩選出的全部案件。Excel 檔案的第二個工作表是訊息，NDJSON 中訊息在各自的案件內。',
    messages: '篩選出的全部案件上的訊息，包括備註。',
    customers: '篩選出的案件的全部客戶，以及他們的聯絡方式。',
    metric: '每個時間點的數值、區間和上一時段。',
    split: '下方所示每一組的合計和區間。',
    counts: '這個指標的數字由哪些計數相加而來。',
    'imported-metrics': '每天的數值，匯出的檔案可以重新匯入。',
  },
  format: '格式',
  formats: { csv: 'CSV', xlsx: 'Excel', ndjson: 'NDJSON' },
  contacts: '包含客戶的姓名、聯絡方式和編號',
  withoutContacts: '不含客戶的姓名和聯絡方式：你的角色無權帶走這些資訊。',
  withContacts: '檔案中有客戶的姓名和聯絡方式。',
  download: '下載',
  programs: { heading: '統計軟體用的標籤', r: 'R', spss: 'SPSS', oneLine: '供 SPSS 使用的 CSV（每行一筆）' },
};
