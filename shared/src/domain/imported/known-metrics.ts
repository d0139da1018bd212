import { betters, importedUnits, slugOfName, type Better, type ImportedUnit } from './imported-metric.ts';

/** What is known of a number by its name. */
export interface KnownMetric {
  readonly slug: string;
  readonly unit: ImportedUnit;
  readonly better: Better;
}

const known = (slug: string, unit: ImportedUnit, better: Better, words: string) => ({ slug, unit, better, words });

/* Whole names, so that a question which only mentions an order is none. `…` stands for words of how much. */
const metrics = [
  known('orders', 'count', 'more', 'orders?…|purchases?…|订单…|訂單…|下单…|下單…'),
  known('sessions', 'count', 'more', 'sessions?…|会话…|會話…|工作階段…'),
  known('visits', 'count', 'more', 'visits?…|page ?views?…|访问…|訪問…|造訪…|浏览…|瀏覽…|pv'),
  known('visitors', 'count', 'more', '(?:unique )?visitors?…|active users?|访客…|訪客…|uv|dau|活跃用户…|活躍用戶…'),
  known('sign-ups', 'count', 'more', 'sign-?ups?…|registrations?…|new customers?…|注册…|註冊…|新客…'),
  known('deliveries', 'count', 'neither', 'deliveries|shipments?…|发货…|發貨…|出貨…|配送…'),
  known('calls', 'count', 'neither', 'calls?…|contacts…|来电…|來電…|进线…|進線…'),
  known('returns', 'count', 'less', 'returns?…|refunds?…|退货…|退貨…|退款…'),
  known('cancellations', 'count', 'less', 'cancell?ations?…|取消…'),
  known(
    'revenue',
    'amount',
    'more',
    'revenue|turnover|sales|gmv|income|收入|营收|營收|销售额|銷售額|营业额|營業額|成交额|成交額',
  ),
  known('average-order', 'level', 'more', 'average (?:order|basket)(?: value)?|aov|客单价|客單價'),
  known('retention', 'share', 'more', '(?:customer )?retention…|留存…|保留…'),
  known('repurchase', 'share', 'more', '(?:repurchase|repeat(?: purchase)?)…|复购…|複購…|回购…|回購…'),
  known('conversion', 'share', 'more', 'conversion…|转化…|轉化…|轉換…'),
  known('churn', 'share', 'less', '(?:customer )?churn…|流失…'),
  known('staff-turnover', 'share', 'less', '(?:staff|employee) (?:turnover|attrition)…|attrition…|离职…|離職…'),
  known('return-rate', 'share', 'less', '(?:return|refund) rate|退货率|退貨率|退款率'),
  known('bounce-rate', 'share', 'less', 'bounce…|跳出…'),
];

const howMuch = String.raw`(?: ?(?:count|rate|number|total))?(?:总|總)?(?:数|數|数量|數量|量|率)?`;
const before = String.raw`(?:(?:total|daily|number of|new) |每日|日|总|總)?`;
const behind = String.raw`(?: ?[(（%].*)?`;

const patterns = metrics.map(({ words, ...one }) => {
  const pattern = new RegExp(`^${before}(?:${words.replaceAll('…', howMuch)})${behind}$`, 'i');
  return { ...one, pattern };
});

/** The one with this slug, or with such a name, in words of English or Chinese; undefined for none. A rate is a share, whatever it is the rate of. */
export function metricNamed(name: string): KnownMetric | undefined {
  const text = name.normalize('NFKC').replaceAll('_', ' ').trim();
  const found = patterns.findLast(({ slug, pattern }) => slug === name || pattern.test(text));
  if (!found) return undefined;
  const { slug, unit, better } = found;
  if (unit === 'count' && /rate|率/i.test(text)) return { slug: slugOfName(name), unit: 'share', better };
  return { slug, unit, better };
}

/** Names of the columns of a table with a row for each value: which metric, how much, and what else is said of it. */
export const longWords = {
  metric: /^(?:metrics?|measures?|kpi|indicator|指标|指標|指标名称|指標名稱)$/i,
  value: /^(?:values?|amount|number|数值|數值|值|数|數)$/i,
  of: /^(?:of|out of|base|基数|基數|分母)$/i,
  unit: /^(?:units?|单位|單位|类型|類型)$/i,
  better: /^(?:better|direction|方向|好坏|好壞)$/i,
  name: /^(?:(?:display )?name|label|名称|名稱|显示名称|顯示名稱)$/i,
} as const;

/** Names of columns whose numbers are years, or months such as 202609. */
export const periodWords = /(?:^|[^a-z])(?:year|quarter|month|week|period|date)s?(?:[^a-z]|$)|年|季|月|周|週|期/i;

/** Whether a word says of a unit that it is of a hundred. */
export const isPerCent = (word: string): boolean => /^(?:%|per ?cents?|percentages?|pct|百分比)$/i.test(word);

/** Whether a word is one of ours for what a metric is, or says per cent. */
export const isUnitWord = (word: string): boolean => isPerCent(word) || isOf(importedUnits, word);

/** Whether a word is one of ours for which way a metric is good. */
export const isBetterWord = (word: string): boolean => isOf(betters, word);

const isOf = (ours: readonly string[], word: string): boolean => ours.includes(word.toLowerCase());
