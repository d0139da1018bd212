import type { JobName } from '../../domain/jobs.ts';

type Names = Readonly<Record<JobName, { name: string; text: string }>>;

const jobs: Names = {
  mail: { name: 'Send mail', text: 'Copies of replies, invitations and links for new passwords.' },
  notices: { name: 'Tell people of changes to their account', text: 'By mail, when a password was changed.' },
  customers: { name: 'Tell whose a ticket is', text: 'By a signed id, an e-mail address or a telephone number.' },
  'due-times': {
    name: 'Put due times right',
    text: 'Tickets written while the clock of the server was ahead would wait for too long.',
  },
  'first-replies': {
    name: 'Count earlier first replies',
    text: 'After an upgrade, those that an earlier release did not count.',
  },
  'search-index': { name: 'Renew the search index', text: 'After an upgrade that finds more, or finds it better.' },
};

/** Words of Settings, Health. `en` is the type. */
const en = {
  jobs: {
    heading: 'What goes on by itself',
    text: 'This server does these things without anybody waiting for them, for all its sites.',
    name: 'What',
    state: 'State',
    lastRun: 'Last done',
    never: 'Nothing to do so far',
    states: { fine: 'In order', running: 'Running', late: 'Late', failing: 'Failing' },
    since: 'The oldest waits since',
    late: 'No process works on it: see whether a Huiyin server is running beside this database.',
    failure: (times: number, shown: string, error: string) =>
      times === 1
        ? `It failed (${error}) and is tried again. The log of the server says why: job.failed.`
        : `It failed ${shown} times in a row (${error}) and is tried again. The log of the server says why: job.failed.`,
    names: jobs,
  },
  mail: {
    heading: 'Mail of this site',
    states: {
      sent: 'Mail goes out.',
      shown:
        'No mail goes out: SMTP_URL is not set. On the machine the server runs on, /dev/mail shows what was written.',
      withheld: 'No mail goes out: SMTP_URL is not set. What was written until then is never sent.',
    },
    none: 'No mail was written within 30 days.',
    counts: (n: number, shown: string) =>
      n === 1 ? 'Of the one mail written within 30 days:' : `Of the ${shown} mails written within 30 days:`,
    newest: 'Of the newest 1,000 mails, within 30 days:',
    sent: 'Sent',
    waiting: 'Still to leave',
    failed: 'Not delivered, for good',
    unsent: 'Never left',
    lastSent: 'Last sent',
    lastFailed: 'Last not delivered',
    failedText: 'Their tickets say “E-mail not delivered” below the reply.',
  },
  refresh: 'Look again',
};

export type HealthBook = typeof en;

const zhCN: HealthBook = {
  jobs: {
    heading: '自动进行的工作',
    text: '服务器会自行为所有站点完成下列工作，无需有人等候。',
    name: '工作',
    state: '状态',
    lastRun: '最近完成',
    never: '至今无事可做',
    states: { fine: '正常', running: '进行中', late: '延误', failing: '出错' },
    since: '最早的一项等待自',
    late: '没有进程在处理：请确认有一台回音服务器正连着这个数据库运行。',
    failure: (times, shown, error) =>
      times === 1
        ? `出错了（${error}），会再试。原因见服务器日志：job.failed。`
        : `已连续出错 ${shown} 次（${error}），会再试。原因见服务器日志：job.failed。`,
    names: {
      mail: { name: '发送邮件', text: '回复的副本、邀请，以及设置新密码的链接。' },
      notices: { name: '告知账户变动', text: '密码更改后，用邮件通知本人。' },
      customers: { name: '识别工单属于哪位客户', text: '依据已签名的标识、邮箱或电话。' },
      'due-times': { name: '校正到期时间', text: '服务器时钟走快时写入的工单，否则会等得太久。' },
      'first-replies': { name: '补计首次回复', text: '升级后，补计旧版本没有统计的首次回复。' },
      'search-index': { name: '更新搜索索引', text: '升级后能搜得更全、更准时进行。' },
    },
  },
  mail: {
    heading: '本站点的邮件',
    states: {
      sent: '邮件会发出。',
      shown: '邮件不会发出：尚未设置 SMTP_URL。在运行服务器的机器上，可在 /dev/mail 查看写好的邮件。',
      withheld: '邮件不会发出：尚未设置 SMTP_URL。在此之前写好的邮件也不会补发。',
    },
    none: '30 天内没有写过邮件。',
    counts: (_, shown) => `30 天内写好的 ${shown} 封邮件中：`,
    newest: '30 天内最近的 1,000 封邮件中：',
    sent: '已发出',
    waiting: '尚待发出',
    failed: '最终未送达',
    unsent: '从未发出',
    lastSent: '最近一次发出',
    lastFailed: '最近一次未送达',
    failedText: '相应工单的回复下方会显示“邮件未送达”。',
  },
  refresh: '再看一次',
};

const zhTW: HealthBook = {
  jobs: {
    heading: '自動進行的工作',
    text: '伺服器會自行為所有站點完成下列工作，不必有人等候。',
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
      notices: { name: '告知帳號變動', text: '密碼變更後，以郵件通知本人。' },
      customers: { name: '辨識工單屬於哪位客戶', text: '依據已簽章的識別碼、電子郵件或電話。' },
      'due-times': { name: '校正到期時間', text: '伺服器時鐘走快時寫入的工單，否則會等得太久。' },
      'first-replies': { name: '補計首次回覆', text: '升級後，補計舊版本沒有統計的首次回覆。' },
      'search-index': { name: '更新搜尋索引', text: '升級後能搜得更全、更準時進行。' },
    },
  },
  mail: {
    heading: '本站點的郵件',
    states: {
      sent: '郵件會寄出。',
      shown: '郵件不會寄出：尚未設定 SMTP_URL。在執行伺服器的機器上，可以在 /dev/mail 檢視寫好的郵件。',
      withheld: '郵件不會寄出：尚未設定 SMTP_URL。在此之前寫好的郵件也不會補寄。',
    },
    none: '30 天內沒有寫過郵件。',
    counts: (_, shown) => `30 天內寫好的 ${shown} 封郵件中：`,
    newest: '30 天內最近的 1,000 封郵件中：',
    sent: '已寄出',
    waiting: '尚待寄出',
    failed: '最終未送達',
    unsent: '從未寄出',
    lastSent: '最近一次寄出',
    lastFailed: '最近一次未送達',
    failedText: '相應工單的回覆下方會顯示「電子郵件未送達」。',
  },
  refresh: '再看一次',
};

/** The book of Health in every language. */
export const health = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
