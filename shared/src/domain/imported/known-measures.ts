import { slugOfName, type Better, type ImportedUnit } from './imported-metric.ts';

/** What is known of a number by its name. */
export interface KnownMeasure {
  readonly slug: string;
  readonly unit: ImportedUnit;
  readonly better: Better;
}

const known = (slug: string, unit: ImportedUnit, better: Better, words: string) => ({ slug, unit, better, words });

/* Whole names, so that a question which only mentions an order is none. `…` stands for words of how much. */
const measures = [
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

const patterns = measures.map(({ words, ...one }) => {
  const pattern = new RegExp(`^${before}(?:${words.replaceAll('…', howMuch)})${behind}$`, 'i');
  return { ...one, pattern };
});

/** The one with this slug, or with such a name, in words of English or Chinese; undefined for none. A rate is a share, whatever it is the rate of. */
export function measureNamed(name: string): KnownMeasure | undefined {
  const text = name.normalize('NFKC').replaceAll('_', ' ').trim();
  const found = patterns.findLast(({ slug, pattern }) => slug === name || pattern.test(text));
  if (!found) return undefined;
  const { slug, unit, better } = found;
  if (unit === 'count' && /rate|率/i.test(text)) return { slug: slugOfName(name), unit: 'share', better };
  return { slug, unit, better };
}

/** Names of the columns of a long table: which number, how much. */
export const metricWords = /^(?:metrics?|measures?|kpi|indicator|指标|指標|指标名称|指標名稱)$/i;
export const valueWords = /^(?:values?|amount|number|数值|數值|值|数|數)$/i;
