import type { ImportChoices } from '../../contract/imports/understood.ts';
import { describe, expect, it } from 'vitest';
import { openImport } from '../open-import.ts';
import { nonePassedOver } from '../passed-over.ts';
import { collect, file } from '../reading/source.test-data.ts';

/** What is sent of a file, in short: a number as `metric unit better day value/of`, what is refused as `line field trouble`. */
async function sent(csv: string, choices: ImportChoices = {}): Promise<string[]> {
  const rows = await collect((await openImport(file(csv), choices)).rows(nonePassedOver()));
  return rows.map((row) => {
    if ('trouble' in row) return `${row.line} ${row.field} ${row.trouble}`;
    const { metric, unit, better, occurredAt, value, of } = row.body;
    return [metric, unit, better, occurredAt, of === undefined ? value : `${value}/${of}`].join(' ');
  });
}

const wide = 'occurredAt=date,metrics.orders=orders';

describe('numbers of days are found', () => {
  it.each<[string, string, string]>([
    [
      'each in a column of its name',
      'date,orders,流失率,note\n2026-01-01,12,8%,\n2026-01-02,9,7%,\n',
      'occurredAt=date,metrics.orders=orders,metrics.churn=流失率',
    ],
    [
      'in one column, beside their names',
      'date,metric,value\n2026-01-01,Orders,12\n2026-01-01,Mood,3.5\n',
      'occurredAt=date,metric=metric,value=value',
    ],
    [
      'as we write them',
      'metric,name,occurredAt,unit,better,value,of\norders,Orders,2026-01-01,count,more,12,\n',
      'occurredAt=occurredAt,metric=metric,value=value,of=of,unit=unit,better=better,name=name',
    ],
    [
      'in columns that mean the same, each by its own name',
      'date,Sales,Revenue,Page views,Visits,GMV,gmv\n2026-01-01,12,13,14,15,16,17\n',
      'occurredAt=date,metrics.sales=Sales,metrics.revenue=Revenue,metrics.page-views=Page views,metrics.visits=Visits,metrics.gmv=GMV,metrics.gmv-2=gmv',
    ],
    [
      'in one column, with all that is said of them beside, as the guide writes it',
      'date,metric,value,of,unit,better,name\n2026-01-01,orders,12,,count,more,Orders\n2026-01-01,kept,82,50,share,more,Kept customers\n',
      'occurredAt=date,metric=metric,value=value,of=of,unit=unit,better=better,name=name',
    ],
    [
      'in one column, beside words that say nothing of ours',
      'day,指标名称,数值,单位,方向,comment\n2026-01-01,订单数,12,次,升,a holiday\n2026-01-02,流失率,7,%,降,\n',
      'occurredAt=day,metric=指标名称,value=数值',
    ],
    ['with a day that came twice', `date,orders\n${'2026-01-01,12\n'.repeat(2)}2026-01-02,7\n`, wide],
    ['by month', 'date,orders\n2026-01,12\n2026-02,7\n', wide],
    [
      'by year, in a column that is called so',
      '年份,订单数\n2024,12\n2025,7\n',
      'occurredAt=年份,metrics.orders=订单数',
    ],
    ['by week, a row each', 'week,metric,value\n2026-W01,Orders,12\n', 'occurredAt=week,metric=metric,value=value'],
    [
      'by quarter, a row each, though all names are kinds of answers',
      'date,metric,value\n2026-Q1,NPS,41\n2026-Q2,NPS,45.5\n',
      'occurredAt=date,metric=metric,value=value',
    ],
    [
      'not in what was asked, of which a day has many',
      'date,metric,value\n2026-01-01,NPS,9\n2026-01-01,NPS,10\n2026-01-02,NPS,7\n',
      'occurredAt=date,kind=metric',
    ],
    ['not by what may be a year', 'n,orders\n2024,12\n2025,7\n', ''],
    ['not where a day comes twice: these are things', 'date,orders\n2026-01-01,12\n2026-01-01,12\n', 'occurredAt=date'],
    ['not beside scores', 'date,orders,csat\n2026-01-01,12,4\n2026-01-02,9,5\n', 'occurredAt=date,csat=csat'],
    ['not under names that nobody knows', 'date,frobs\n2026-01-01,12\n', 'occurredAt=date'],
  ])('%s', async (_, csv, map) => {
    expect((await (await openImport(file(csv), {})).inspection()).map).toBe(map);
  });

  it('are said: what each is read as, of how many days, from when to when', async () => {
    const csv = 'date,orders,retention\n2026-01-01,12,82\n2026-01-02,,0.9\n合计,12,\n';
    const { metrics, answers, days, open } = await (await openImport(file(csv), {})).inspection();
    expect({ metrics, answers, days, open }).toEqual({
      metrics: [
        { metric: 'orders', name: 'orders', unit: 'count', better: 'more', values: 1 },
        { metric: 'retention', name: 'retention', unit: 'share', better: 'more', values: 2 },
      ],
      answers: 3,
      days: { first: '2026-01-01', last: '2026-01-02' },
      open: [],
    });
  });
});

it.each([
  [
    'of months and weeks',
    'date,orders\n2026-01,12\n2026-W06,7\n',
    ['month', 'week'],
    'occurredAt=date,metrics.orders=orders',
  ],
  ['of days', 'date,orders\n2026-01-01,12\n', [], 'occurredAt=date,metrics.orders=orders'],
  [
    'of months, in lines by our own names',
    '{"kind":"metric","occurredAt":"2026-09","metric":"orders","unit":"count","value":7}\n',
    ['month'],
    'occurredAt=occurredAt,metric=metric,value=value,of=of,unit=unit,better=better,name=name',
  ],
  ['in answers by our own names', '{"kind":"csat","occurredAt":"2026-09-01","score":4}\n', [], ''],
])(
  'it is said of what longer than a day the numbers are, and by which map they are of numbers: %s',
  async (_, text, periods, map) => {
    const said = await (await openImport(file(text), {})).inspection();
    expect([said.moments.periods, said.map]).toEqual([periods, map]);
    if (map === '') return;
    const again = await (await openImport(file(text), { map })).inspection();
    expect({ ...again, preset: null }).toEqual({ ...said, preset: null });
  },
);

describe('numbers of days are read', () => {
  it.each<[string, string, ImportChoices, string[]]>([
    [
      'a column of shares above 1 is of a hundred, all of it',
      'date,retention\n2026-01-01,82\n2026-01-02,0.9\n',
      {},
      ['retention share more 2026-01-01 0.82', 'retention share more 2026-01-02 0.009'],
    ],
    [
      'a column of shares within 1 is of one',
      'date,retention\n2026-01-01,0.82\n2026-01-02,1\n',
      {},
      ['retention share more 2026-01-01 0.82', 'retention share more 2026-01-02 1'],
    ],
    [
      'a column of shares whose name says per cent is of a hundred, however small',
      'date,流失率（％）,Return rate (%)\n2026-01-01,0.8,0.9\n2026-01-02,0.9,12%\n',
      {},
      [
        'churn share less 2026-01-01 0.008',
        'return-rate share less 2026-01-01 0.009',
        'churn share less 2026-01-02 0.009',
        'return-rate share less 2026-01-02 0.12',
      ],
    ],
    [
      'of one in a file of values, whatever the name of the column shows',
      '{"date":"2026-01-01","churn %":0.08}\n{"date":"2026-01-02","churn %":0.07}\n',
      {},
      ['churn share less 2026-01-01 0.08', 'churn share less 2026-01-02 0.07'],
    ],
    [
      'of a hundred where somebody says so',
      'd,流失,unit\n2026-01-01,0.8,%\n',
      { map: 'occurredAt=d,metrics.churn=流失,metrics.churn.unit=:percent' },
      ['churn share less 2026-01-01 0.008'],
    ],
    [
      'of a hundred where a column says so',
      'date,metric,value,unit\n2026-01-01,churn,0.8,%\n',
      { map: 'occurredAt=date,metric=metric,value=value,unit=unit' },
      ['churn share less 2026-01-01 0.008'],
    ],
    [
      'as we write them, where a share is always of one',
      'metric,name,occurredAt,value,of,unit,better\nchurn,Churn %,2026-01-01,0.8,,share,less\nchurn,Churn %,2026-01-02,2,,share,less\n',
      {},
      ['churn share less 2026-01-01 0.8', '3 value share_unfit'],
    ],
    [
      'with what they are a share of, which makes them one',
      'd,stay,n\n2026-01-01,82%,50\n',
      { map: 'occurredAt=d,metrics.stay=stay,metrics.stay.of=n,metrics.stay.better=:more' },
      ['stay share more 2026-01-01 0.82/50'],
    ],
    [
      'by unit and direction that somebody says',
      'd,x,metric\n2026-01-01,3,basket\n',
      { map: 'occurredAt=d,metric=metric,value=x,unit=:level,better=:less' },
      ['basket level less 2026-01-01 3'],
    ],
    [
      'an unknown one by its values: whole ones are counted, others have a level',
      'date,metric,value\n2026-01-01,Mood,3.5\n2026-01-01,帮助次数,"1,200"\n',
      {},
      ['mood level neither 2026-01-01 3.5', '帮助次数 count neither 2026-01-01 1200'],
    ],
    [
      'those that mean the same beside each other, each by its own name',
      'date,metric,value\n2026-01-01,Sales,5\n2026-01-01,Revenue,6\n2026-01-01,订单数,7\n',
      {},
      ['sales amount more 2026-01-01 5', 'revenue amount more 2026-01-01 6', 'orders count more 2026-01-01 7'],
    ],
    [
      'as we write them, each under the slug that stands there',
      'metric,name,occurredAt,value,of,unit,better\nsales,Sales,2026-01-01,5,,amount,more\n订单数,订单数,2026-01-01,6,,count,more\nPV,Page views,2026-01-01,7,,count,more\n',
      {},
      ['sales amount more 2026-01-01 5', '订单数 count more 2026-01-01 6', 'PV count more 2026-01-01 7'],
    ],
    [
      'as the guide writes them, by what any row of each says of it',
      'date,metric,value,of,unit,better,name\n2026-01-01,orders,12,,,,Orders\n2026-01-01,kept,82,50,share,more,Kept\n2026-01-02,orders,3,,level,less,Orders\n',
      {},
      ['orders level less 2026-01-01 12', 'kept share more 2026-01-01 0.82/50', 'orders level less 2026-01-02 3'],
    ],
    [
      'those of a month, a quarter or a year on its first day, of a week on its Monday',
      'when,metric,value\n2026-09,orders,1\n2026年10月,orders,2\n2026-W36,orders,3\nQ2 2026,orders,4\n2025,orders,5\n2026-09-02,orders,6\n',
      {},
      [
        'orders count more 2026-09-01 1',
        'orders count more 2026-10-01 2',
        'orders count more 2026-08-31 3',
        'orders count more 2026-04-01 4',
        'orders count more 2025-01-01 5',
        'orders count more 2026-09-02 6',
      ],
    ],
    [
      'in lines by our own names too',
      '{"kind":"metric","occurredAt":"2026-09","metric":"orders","unit":"count","better":"more","value":7}\n',
      {},
      ['orders count more 2026-09-01 7'],
    ],
    [
      'each that is wrong is refused by name',
      'date,metric,value,n\n2026-01-01,orders,many,\n2026-01-02,orders,1.5,\n2026-01-03,churn,130%,\nsoon,orders,3,\n2026-01-04,%,1,\n2026-01-05,churn,5%,x\n',
      { map: 'occurredAt=date,metric=metric,value=value,of=n' },
      [
        '2 value number_unread',
        '3 value count_unfit',
        '4 value share_unfit',
        '5 occurredAt moment_unread',
        '6 metric metric_unread',
        '7 of number_unread',
      ],
    ],
  ])('%s', async (_, csv, choices, is) => expect(await sent(csv, choices)).toEqual(is));

  it('and not together with answers', async () => {
    const map = 'occurredAt=d,csat=s,metrics.orders=o';
    await expect(openImport(file('d,s,o\n2026-01-01,4,12\n'), { map })).rejects.toMatchObject({ field: 'map' });
  });
});
