import type { ImportedBook } from './en.ts';

/** 外部数据。 */
export const words: ImportedBook = {
  heading: '外部数据',
  choose: '指标',
  export: '导出这些数值……',
  formulas: {
    count: '有数值的各天之和。',
    amount: '有数值的各天之和。',
    share: '有数值的各天的平均值，无法给出区间。',
    level: '有数值的各天的平均值。',
  },
  pooled: '各天按各自的基数合并计算。',
  days: (n, of) => `${of} 天中有 ${n} 天有数值`,
  of: (n) => `基数 ${n}`,
  interval: (limits) => `95% 置信区间 ${limits}`,
  surely: (change, within, days) => `${change}（±${within}），${days}`,
  unclear: (change, within, days) => `变化不明显，${days}（${change} ±${within}）`,
  only: (change, days) => `${change}，${days}`,
  compared: (_, shown) => `按两个时间段都有数值的 ${shown} 天比较`,
  before: (value) => `之前：${value}`,
  by: { day: '按天', week: '按周', month: '按月' },
  titled: (name, by) => `${name}（${by}）`,
  none: '这段时间没有数值。',
  more: (_, shown) => `另有 ${shown} 项，可在导出文件中查看。`,
  columns: { period: '时间段', days: '有数值的天数', value: '数值', interval: '95% 置信区间', before: '之前' },
};
