import type { ImportedBook } from './en.ts';

/** 外部數據。 */
export const words: ImportedBook = {
  heading: '外部數據',
  choose: '指標',
  export: '匯出這些數值……',
  formulas: {
    count: '有數值的各天之和。',
    amount: '有數值的各天之和。',
    share: '有數值的各天的平均值，無法給出區間。',
    level: '有數值的各天的平均值。',
  },
  pooled: '各天按各自的基數合併計算。',
  days: (n, of) => `${of} 天中有 ${n} 天有數值`,
  of: (n) => `基數 ${n}`,
  interval: (limits) => `95% 信賴區間 ${limits}`,
  surely: (change, within, days) => `${change}（±${within}），${days}`,
  unclear: (change, within, days) => `變化不明顯，${days}（${change} ±${within}）`,
  only: (change, days) => `${change}，${days}`,
  compared: (_, shown) => `按兩個期間都有數值的 ${shown} 天比較`,
  before: (value) => `之前：${value}`,
  by: { day: '按天', week: '按週', month: '按月' },
  titled: (name, by) => `${name}（${by}）`,
  none: '這段期間沒有數值。',
  more: (_, shown) => `另有 ${shown} 項，可在匯出檔案中查看。`,
  columns: { period: '期間', days: '有數值的天數', value: '數值', interval: '95% 信賴區間', before: '之前' },
};
