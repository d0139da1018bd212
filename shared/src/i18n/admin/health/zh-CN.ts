import type { HealthBook } from './en.ts';

export const words: HealthBook = {
  jobs: {
    heading: '自动进行的工作',
    text: '服务器会自行为所有站点完成下列工作，无需人工操作。',
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
      'held-replies': { name: '发送回复', text: '发送后几秒内可以撤回，之后客户才会看到。' },
      notices: { name: '告知账户变动', text: '密码更改后，用邮件通知本人。' },
      customers: { name: '识别工单属于哪位客户', text: '依据已签名的标识、邮箱或电话。' },
      'answer-index': { name: '为反馈建立索引', text: '以便按评分、语言、地点、文字等查找。' },
      'due-times': { name: '校正到期时间', text: '服务器时钟走快时写入的工单，否则会等得太久。' },
      'first-replies': { name: '补计首次回复', text: '升级后，补计旧版本没有统计的首次回复。' },
      overdue: { name: '提醒超时回复', text: '超过时限仍未回复时提醒，每个时限只提醒一次。' },
      'ticket-notices': { name: '通知成员有新情况', text: '与各人有关的事，显示在后台。' },
      'notice-mail': { name: '邮件通知', text: '发给当时没在看后台的成员，按各人的选择。' },
      'search-index': { name: '更新搜索索引', text: '升级后如果能搜得更全或更准，就重建一次。' },
    },
  },
  mail: {
    heading: '本站点的邮件',
    states: {
      sent: '邮件会发出。',
      shown: '邮件不会发出：尚未设置 SMTP_URL。在运行服务器的机器上，可在 /dev/mail 查看写好的邮件。',
      withheld: '邮件不会发出：尚未设置 SMTP_URL。在此之前写好的邮件也不会补发。',
    },
    troubled: '邮件已设置，但有些发不出去：连不上邮件服务器，或它暂不接收。会再次尝试。原因见服务器日志：mail.failed。',
    none: '30 天内没有写过邮件。',
    counts: (_, shown) => `30 天内写好的 ${shown} 封邮件中：`,
    newest: '30 天内最近的 1,000 封邮件中：',
    sent: '已发出',
    waiting: '尚待发出',
    retrying: '已尝试、尚未发出',
    retryingSince: '其中最早的写于',
    failed: '最终未送达',
    unsent: '从未发出',
    lastSent: '最近一次发出',
    lastFailed: '最近一次未送达',
    failedText: '相应工单的回复下方会显示“邮件未送达”。',
  },
  refresh: '刷新',
};
