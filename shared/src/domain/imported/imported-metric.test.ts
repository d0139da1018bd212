import { describe, expect, it } from 'vitest';
import { isImportedSlug, misfitOf, slugOfName } from './imported-metric.ts';
import { metricNamed } from './known-metrics.ts';

it.each([
  ['Repeat rate (30 d)', 'repeat-rate-30-d'],
  ['订单数', '订单数'],
  ['  % ', ''],
  ['x'.repeat(80), 'x'.repeat(60)],
  ['मासिक ग्राहक', 'मासिक-ग्राहक'],
  ['คำสั่งซื้อ', 'คำสั่งซื้อ'.normalize('NFKC')],
  [`x${'𠮷'.repeat(40)}`, `x${'𠮷'.repeat(29)}`],
  [`x${'की'.repeat(40)}`, `x${'की'.repeat(29)}`],
  ['\u0301é', 'é'],
])('the slug of "%s" is "%s"', (name, slug) => {
  expect(slugOfName(name)).toBe(slug);
  expect(isImportedSlug(slug)).toBe(slug !== '');
});

describe('a name says what a number is', () => {
  it.each<[string, ...(string | undefined)[]]>([
    ['Orders', 'orders', 'count', 'more'],
    ['订单数', 'orders', 'count', 'more'],
    ['每日訂單量', 'orders', 'count', 'more'],
    ['Total sessions', 'sessions', 'count', 'more'],
    ['访问量', 'visits', 'count', 'more'],
    ['retention rate', 'retention', 'share', 'more'],
    ['次日留存率', undefined],
    ['留存率', 'retention', 'share', 'more'],
    ['复购率', 'repurchase', 'share', 'more'],
    ['流失率 (%)', 'churn', 'share', 'less'],
    ['staff_turnover', 'staff-turnover', 'share', 'less'],
    ['離職率', 'staff-turnover', 'share', 'less'],
    ['Revenue', 'revenue', 'amount', 'more'],
    ['客单价', 'average-order', 'level', 'more'],
    ['Return rate', 'return-rate', 'share', 'less'],
    ['cancellation rate', 'cancellation-rate', 'share', 'less'],
    ['How satisfied are you with your order?', undefined],
    ['Order ID', undefined],
  ])('%s', (name, slug, unit, better) => {
    expect(metricNamed(name)).toEqual(slug === undefined ? undefined : { slug, unit, better });
  });
});

it.each<[Parameters<typeof misfitOf>, ReturnType<typeof misfitOf>]>([
  [['count', 3, null], null],
  [['count', 3.5, null], 'count_unfit'],
  [['count', -1, null], 'count_unfit'],
  [['share', 1, 12], null],
  [['share', 1.01, null], 'share_unfit'],
  [['share', 0.5, 1.5], 'count_unfit'],
  [['amount', -3.2, null], null],
  [['level', -3.2, null], null],
])('%j is wrong by %s', (said, is) => expect(misfitOf(...said)).toBe(is));
