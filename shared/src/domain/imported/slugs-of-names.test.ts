import { expect, it } from 'vitest';
import { slugsOfNames } from './slugs-of-names.ts';

it.each<[string, string]>([
  ['订单数', 'orders'],
  ['Page views,Visits', 'page-views,visits'],
  ['Visits,PV,Visitors', 'visits,pv,visitors'],
  ['Purchases,Orders', 'purchases,orders'],
  ['Sales,Revenue', 'sales,revenue'],
  ['Orders (shop A),Orders (shop B)', 'orders-shop-a,orders-shop-b'],
  ['GMV,gmv', 'revenue,revenue'],
  ['Average-Order,AOV', 'average-order,aov'],
  ['Order rate,Orders', 'order-rate,orders'],
  ['Mood,Weather', 'mood,weather'],
  ['का,की', 'का,की'],
])('%s are %s', (names, slugs) => {
  expect([...slugsOfNames(names.split(',')).values()].join(',')).toBe(slugs);
});
