import type { ExportsBook } from './en.ts';

export const words: ExportsBook = {
  heading: '导出',
  what: '内容',
  things: {
    answers: '反馈',
    tickets: '工单',
    messages: '消息',
    customers: '客户',
    metric: '当前指标',
    split: '分组',
    counts: '所用计数',
    'imported-metrics': '导入的指标',
  },
  told: {
    answers: '筛选出的全部反馈，包括客户写下的文字和网页提供的信息。',
    tickets: '筛选出的全部工单。Excel 文件的第二个工作表是消息，NDJSON 中消息在各自的工单内。',
    messages: '筛选出的全部工单上的消息，包括备注。',
    customers: '筛选出的工单的全部客户，以及他们的联系方式。',
    metric: '每个时间点的数值、区间和上一时段。',
    split: '下方所示每一组的合计和区间。',
    counts: '这个指标的数字由哪些计数相加而来。',
    'imported-metrics': '每天的数值，导出的文件可以重新导入。',
  },
  format: '格式',
  formats: { csv: 'CSV', xlsx: 'Excel', ndjson: 'NDJSON' },
  contacts: '包含客户的姓名、联系方式和编号',
  withoutContacts: '不含客户的姓名和联系方式：你的角色无权带走这些信息。',
  withContacts: '文件中有客户的姓名和联系方式。',
  download: '下载',
  programs: { heading: '统计软件用的标签', r: 'R', spss: 'SPSS', oneLine: '供 SPSS 使用的 CSV（每行一条）' },
};
