import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import { addDays } from '@huiyin/shared/domain/time/days';
import { openImport } from '@huiyin/shared/files/open-import';
import { nonePassedOver } from '@huiyin/shared/files/passed-over';
import { sourceOf } from '@huiyin/shared/files/reading/source';
import { collect } from '@huiyin/shared/files/reading/source.test-data';
import { expect, it } from 'vitest';
import type { Staff } from '../base/actor.ts';
import { pieceStream } from '../http/piece-stream.ts';
import { exportImported } from '../exports/export-imported.ts';
import { onAnswers } from '../features.ts';
import { listImported, readImported } from '../imported-metrics/read-imported.ts';
import { sampleOrders } from '../imported-metrics/sample-orders.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { importRows } from './kept/import-at-once.ts';
import { openingOfCall } from './kept/opening-of-call.ts';
import { id, senderOn } from './sender.test-data.ts';
import { importUndoing } from './undo/undo-imports.ts';

const other = id.replace('5b6a', '5b6b');
const third = id.replace('5b6a', '5b6c');

/** Orders of days from 1 May on, a line each. */
const orders = (...values: number[]) => values.map((value, i) => number(i + 1, `2026-05-0${i + 1}`, value));
const number = (line: number, occurredAt: string, value: number, more: object = {}) => ({
  line,
  answer: { kind: 'metric', occurredAt, metric: 'orders', name: 'Orders', unit: 'count', value, ...more },
});

const counts = ({ rows, stored, alreadyThere, corrected, errors }: ImportResult) => ({
  counts: [rows, stored, alreadyThere, corrected],
  errors: errors.map(({ line, field, trouble }) => `${line} ${field} ${trouble}`),
});

async function stage() {
  const t = await openTestDb();
  t.clock.set('2026-05-06T10:00:00Z');
  const site = await t.site();
  const owner = { kind: 'person', id: await t.owner(site), name: 'Olive' } as const;
  const send = senderOn(t, site);
  return {
    t,
    call: t.call(site),
    send,
    /** Opens an import, sends it in one piece, and gives what became of it. */
    async bring(importId: string, lines: readonly object[], corrections: 'replace' | 'refuse' = 'replace') {
      await send.open(importId, { choices: { corrections } });
      return counts(await send.piece(1, lines, { importId }));
    },
    values: async (metric = 'orders') => {
      const { points } = await readImported(t.call(site), metric, { from: '2026-05-01', to: '2026-05-05' });
      return points.map(({ value }) => value);
    },
    read: (metric: string, query: object) => readImported(t.call(site), metric, query),
    list: () => listImported(t.call(site)),
    exported: async (format: 'csv' | 'ndjson' | 'xlsx') => {
      const { pieces } = exportImported(t.call<Staff>(site, owner), { format });
      return new Uint8Array(await new Response(pieceStream(pieces)).arrayBuffer());
    },
    undo: (importId: string) => undo(t, send, importId),
    sample: {
      add: () => sampleOrders.add!(t.call(site)),
      forget: () => t.db.write(sampleOrders.forget!.map((sql) => ({ sql, args: [site.id] }))),
    },
  };
}

async function undo(t: TestDb, send: ReturnType<typeof senderOn>, importId: string): Promise<void> {
  await send.undo(importId);
  const job = importUndoing(t, () => onAnswers);
  while (await job.step());
}

it('numbers of days are stored once, say what a check said, and are sent again as the same piece', async () => {
  const { t, send, bring, values } = await stage();
  await using _ = t;
  const lines = [...orders(5, 7), number(3, '2026-05-02', 7), number(4, '2026-05-02', 8)];
  const is = { counts: [4, 2, 1, 0], errors: ['4 value day_twice'] };
  expect(counts(await send.piece(1, lines, { query: '?dryRun=true' }))).toEqual(is);
  expect(await bring(id, lines)).toEqual(is);
  expect(counts(await send.piece(1, lines))).toEqual(is);
  expect(counts(await send.piece(5, [number(5, '2026-05-01', 6)]))).toMatchObject({ errors: ['5 value day_twice'] });
  expect(await values()).toEqual([5, 7, null, null, null]);
});

it.each([
  ['month', '2026-05', '2026-05-01'],
  ['week', '2026-W18', '2026-04-27'],
  ['quarter', '2026-Q2', '2026-04-01'],
])('a number of a %s, %s, stands on %s, in a piece and in one call', async (period, occurredAt, day) => {
  const { t, call, bring } = await stage();
  await using _ = t;
  const one = number(1, occurredAt, 5);
  expect(await bring(id, [one])).toEqual({ counts: [1, 1, 0, 0], errors: [] });
  expect(await t.db.query('SELECT day FROM imported_values')).toEqual([{ day }]);
  const file = await openImport(sourceOf('', new TextEncoder().encode(JSON.stringify(one.answer))), {});
  expect(await file.inspection()).toMatchObject({ days: { first: day, last: day }, moments: { periods: [period] } });
  const rows = await collect(file.rows(nonePassedOver()));
  expect(counts(await importRows(call, rows, { dryRun: true }))).toEqual({ counts: [1, 0, 1, 0], errors: [] });
});

it('the newest import that was not undone says what a day was, and one that is undone says what of it stayed', async () => {
  const { t, bring, values, send, undo: undoOne } = await stage();
  await using _ = t;
  await bring(id, orders(1, 2, 3));
  expect(await bring(other, orders(1, 20, 30, 40))).toMatchObject({ counts: [4, 1, 1, 2], errors: [] });
  expect(await bring(third, [number(1, '2026-05-03', 300)])).toMatchObject({ counts: [1, 0, 0, 1] });
  expect(await values()).toEqual([1, 20, 300, 40, null]);
  await undoOne(other);
  expect(await values()).toEqual([1, 2, 300, null, null]);
  expect(await send.read(other)).toMatchObject({ takenBack: 1, restored: 1, correctedSince: 1 });
  await undoOne(third);
  expect(await send.read(third)).toMatchObject({ takenBack: 0, restored: 1, correctedSince: 0 });
  expect(await values()).toEqual([1, 2, 3, null, null]);
  await undoOne(id);
  await expect(values()).rejects.toMatchObject({ code: 'not_found' });
  expect(await t.db.query('SELECT * FROM imported_values')).toEqual([]);
});

it.each<[string, object, string[]]>([
  ['another number where corrections are refused', number(1, '2026-05-01', 9), ['1 value taken']],
  ['a metric in another unit', number(1, '2026-05-04', 9, { unit: 'level' }), ['1 unit metric_is_count']],
  ['a count that is none', number(1, '2026-05-04', 1.5), ['1 value count_unfit']],
  ['a share above one', number(1, '2026-05-04', 1.5, { metric: 'churn', unit: 'share' }), ['1 value share_unfit']],
  ['a day to come', number(1, '2026-07-01', 1), ['1 occurredAt moment_future']],
  ...['2026-02-30', '2026-5-1', '', '2026-05-01Tx', '2026-05-01T10', '2026-05-01T25:00', '2026-13-01T10:00+08:00'].map(
    (day): [string, object, string[]] => [`no day, “${day}”,`, number(1, day, 1), ['1 occurredAt moment_unread']],
  ),
  ['a number that is not a number', number(1, '2026-05-04', 'many' as never), ['1 value refused']],
  ['no day at all', number(1, undefined as never, 1), ['1 occurredAt moment_missing']],
  ['a day that is a number', number(1, 20260504 as never, 1), ['1 occurredAt moment_unread']],
  ['a unit that nobody knows', number(1, '2026-05-04', 1, { unit: 'litres' }), ['1 unit refused']],
  ['a slug with blanks', number(1, '2026-05-04', 1, { metric: 'a b' }), ['1 metric refused']],
])('%s is refused by name', async (_, line, errors) => {
  const { t, bring } = await stage();
  await using _db = t;
  await bring(id, orders(1));
  expect((await bring(other, [line], 'refuse')).errors).toEqual(errors);
});

it.each(['count', 'amount', 'share', 'level'] as const)('that a metric is a %s here is said', async (unit) => {
  const { t, bring } = await stage();
  await using _ = t;
  await bring(id, [number(1, '2026-05-01', 1, { unit })]);
  const other = unit === 'count' ? 'level' : 'count';
  const { errors } = await bring(third, [number(1, '2026-05-02', 1, { unit: other })]);
  expect(errors).toEqual([`1 unit metric_is_${unit}`]);
});

it('real orders, in whatever unit, stand beside those of the sample, and stay when the sample goes', async () => {
  const { t, bring, list, values, sample } = await stage();
  await using _ = t;
  await sample.add();
  const real = [...orders(40), number(2, '2026-05-02', 9, { metric: 'sample-orders' })];
  const inAmounts = real.map(({ line, answer }) => ({ line, answer: { ...answer, unit: 'amount' } }));
  expect(await bring(id, inAmounts)).toEqual({ counts: [2, 2, 0, 0], errors: [] });
  expect(await values()).toEqual([40, null, null, null, null]);
  expect(await values('sample-orders')).toEqual([null, 9, null, null, null]);
  expect((await list()).items).toHaveLength(3);
  await sample.forget();
  expect((await list()).items.map(({ metric }) => metric)).toEqual(['orders', 'sample-orders']);
  expect(await values()).toEqual([40, null, null, null, null]);
});

it('a metric is read by its unit, over days that have a value, against as many that have one', async () => {
  const { t, bring, read, list } = await stage();
  await using _ = t;
  const churn = { metric: 'churn', name: '流失率', unit: 'share', better: 'less' };
  const share = (line: number, day: string, value: number, of: number) => number(line, day, value, { ...churn, of });
  await bring(id, [...orders(40, 40, 60), share(4, '2026-05-01', 0.1, 300), share(5, '2026-05-04', 0.05, 100)]);
  expect((await list()).items).toEqual([
    {
      metric: 'orders',
      name: 'Orders',
      unit: 'count',
      better: 'neither',
      since: '2026-05-01',
      until: '2026-05-03',
    },
    { ...churn, since: '2026-05-01', until: '2026-05-04' },
  ]);
  const span = { from: '2026-05-03', to: '2026-05-04' };
  expect(await read('orders', span)).toMatchObject({
    points: [
      { start: '2026-05-03', value: 60, before: { value: 40 } },
      { value: null, days: 0, before: { value: 40 } },
    ],
    total: { days: 1, value: 60 },
    before: { days: 2, value: 80 },
    change: { days: 1, value: 20, verdict: 'up' },
  });
  const month = { from: '2026-04-20', to: '2026-05-31', by: 'month' };
  expect(await read('churn', month)).toMatchObject({
    to: '2026-05-06',
    points: [
      { start: '2026-04-01', from: '2026-04-20', to: '2026-04-30', days: 0, value: null },
      { start: '2026-05-01', days: 2, base: 400, value: 0.0875, low: expect.closeTo(0.0636, 3) },
    ],
    change: { verdict: 'no_before' },
  });
});

it.each(['csv', 'ndjson', 'xlsx'] as const)('comes back from its export with equal figures: %s', async (format) => {
  const { t, bring, exported } = await stage();
  await using _ = t;
  const churn = { metric: 'churn', name: '流失率, 月', unit: 'share', better: 'less', of: 30 };
  await bring(id, [
    ...orders(40, 0),
    ...[0.123456789, 1e-7].map((v, i) => number(i + 3, `2026-05-0${i + 1}`, v, churn)),
  ]);
  const back = await stage();
  await using _back = back.t;
  const opened = await openImport(sourceOf('', await exported(format)), {});
  const rows = await collect(opened.rows(nonePassedOver()));
  const lines = rows.map((row) => ({ line: row.line, answer: (row as { body: object }).body }));
  expect(await back.bring(id, lines)).toEqual({ counts: [4, 4, 0, 0], errors: [] });
  expect(await back.bring(other, lines)).toEqual({ counts: [4, 0, 4, 0], errors: [] });
  expect(await back.exported('csv')).toEqual(await exported('csv'));
});

it('others have their turn while many numbers are checked, looked for and stored', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  let turns = 0;
  const call = { ...t.call(site), turn: async () => void (turns += 1) };
  const rows = Array.from({ length: 1_000 }, (_, i) => {
    const { line, answer } = number(i + 1, addDays('2020-01-01', i), i);
    return { line, body: answer };
  });
  expect(await importRows(call, rows, { dryRun: false })).toMatchObject({ stored: 1_000, errorCount: 0 });
  expect(turns).toBe(12);
});

it('an import of one call keeps the map it was read by, that of numbers by our own names too', async () => {
  const said = async (text: string, choices: object = {}) => {
    const bytes = new TextEncoder().encode(text);
    const opened = await openImport(sourceOf('', bytes), choices);
    const rows = await collect(opened.rows(nonePassedOver()));
    return (await openingOfCall(bytes, opened, choices, rows)).choices.map;
  };
  const line = JSON.stringify({ kind: 'metric', occurredAt: '2026-05-01', metric: 'orders', unit: 'count', value: 1 });
  expect(await said(line)).toBe(
    'occurredAt=occurredAt,metric=metric,value=value,of=of,unit=unit,better=better,name=name',
  );
  expect(await said('day,orders\n2026-05-01,1\n')).toBe('occurredAt=day,metrics.orders=orders');
  const map = 'occurredAt=day,metrics.sales=orders';
  expect(await said('day,orders\n2026-05-01,1\n', { map })).toBe(map);
  expect(await said('day,csat\n2026-05-01,1\n')).toBe('occurredAt=day,csat=csat');
  expect(await said('{"kind":"csat","occurredAt":"2026-05-01","externalId":"1","score":4}')).toBeUndefined();
});

it('nothing that stands in a field of a number ends the call', async () => {
  const { t, bring } = await stage();
  await using _ = t;
  const texts = ['', ' ', '\u0000', '\ud800', 'x'.repeat(5_000), '__proto__'];
  const moments = ['2026-05-01T24:00', '0000-01-01', '9999-12-31', '2026-05-01T23:59:60Z', '2026-05-01T00:00+23:59'];
  const odd = [null, true, {}, [], -0, 1e300, -1e-320, ...texts, ...moments];
  const fields = ['metric', 'name', 'unit', 'better', 'value', 'of', 'occurredAt', 'externalId', 'other', '__proto__'];
  const made = fields
    .flatMap((field) => odd.map((value) => ({ [field]: value })))
    .map((more, i) => number(i + 1, '2026-05-01', 1, { metric: `m${i % 50}`, ...more }));
  const { counts: found, errors } = await bring(id, made);
  expect(found[0]).toBe(made.length);
  expect(errors.filter((error) => !/ (refused|moment_\w+|count_unfit|day_twice)$/.test(error))).toEqual([]);
});
