import type { PieceLine } from '@huiyin/shared/contract/imports/kept';
import { getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, it } from 'vitest';
import type { Call } from '../../base/call.ts';
import { eventsAfter } from '../../base/events/read-events.ts';
import { statementsOf } from '../../base/events/record-event.ts';
import { matchCustomers } from '../../customers/match-customers.ts';
import { features, onAnswers } from '../../features.ts';
import { countDifferences } from '../../intake/recount.ts';
import { indexNext } from '../../responses/list/index-answers.ts';
import { openTestDb, type TestDb } from '../../testing/open-test-db.ts';
import { replyToTicket } from '../../threads/reply-to-ticket.ts';
import { countEarlierReplies } from '../../tickets/count-first-replies.ts';
import { ticketOf } from '../../tickets/read-ticket.ts';
import { id, senderOn } from '../sender.test-data.ts';
import { importUndoing } from './undo-imports.ts';

/** Every fifth is a complaint; two customers, of whom one complains in both. */
const lines = (from: number, to: number, source = 'a'): PieceLine[] =>
  Array.from({ length: to - from + 1 }, (_, i) => {
    const line = from + i;
    const body = { externalId: `${source}${line}`, occurredAt: '2026-05-01', touchpoint: `Till ${source}` };
    const email = line === from + 4 ? 'both@mail.example' : `${source}@mail.example`;
    return line % 5 === 0
      ? { line, answer: { ...body, kind: 'complaint', comment: 'Parcel', status: 'open', contact: { email } } }
      : {
          line,
          answer: { ...body, kind: 'csat', score: 1 + (line % 4), comment: 'Good', attributes: { tier: source } },
        };
  });

/** Whatever goes on by itself after answers came. */
async function settle(t: TestDb): Promise<void> {
  while ((await indexNext(t, 200)) > 0);
  await t.db.write(statementsOf(await matchCustomers(t, await eventsAfter(t.db, 0, 10_000))));
  while (await countEarlierReplies(t.db));
}

const rowsOf = async (t: TestDb): Promise<Record<string, number>> => {
  const names = features
    .flatMap((feature) => Object.values(feature.tables ?? {}))
    .flatMap((one) => (is(one, SQLiteTable) ? [getTableName(one)] : []));
  const found = await Promise.all(names.map((name) => t.db.query(`SELECT count(*) AS n FROM ${name}`)));
  return Object.fromEntries(names.map((name, i) => [name, found[i]![0]!['n'] as number]));
};

async function undoAll(t: TestDb): Promise<void> {
  const job = importUndoing(t, () => onAnswers);
  while (await job.step());
  expect(await countDifferences(t.db.query)).toEqual([]);
}

it('takes an import back as if it had never been, and leaves all else', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const sender = senderOn(t, site);
  const other = id.replace('5b6a', '5b6b');
  await sender.open(other);
  await sender.piece(1, lines(1, 20, 'b'), { importId: other });
  await settle(t);
  const before = await rowsOf(t);

  t.clock.advance(60_000);
  await sender.open();
  await sender.piece(1, lines(1, 120));
  await settle(t);
  expect((await rowsOf(t))['customers']).toBe(before['customers']! + 1);
  expect(await sender.undo()).toMatchObject({ state: 'undoing', undoneAt: null });
  expect(await sender.piece(121, lines(121, 122))).toBe(409);
  await undoAll(t);
  expect(await sender.read()).toMatchObject({
    state: 'undone',
    stored: 120,
    takenBack: 120,
    canBeUndone: false,
    kept: { answers: 0, tickets: [] },
  });
  expect(await sender.undo()).toMatchObject({ state: 'undone' });
  expect(await rowsOf(t)).toEqual({
    ...before,
    imports: before['imports']! + 1,
    import_pieces: before['import_pieces']! + 1,
    events: before['events']! + 3,
  });
  expect(await t.db.query('SELECT name FROM known_names')).toMatchObject([{ name: 'b' }]);
  // It can be brought again.
  await sender.open(id.replace('5b6a', '5b6c'));
  expect(await sender.piece(1, lines(1, 120), { importId: id.replace('5b6a', '5b6c') })).toMatchObject({ stored: 120 });
});

it('leaves what staff have dealt with since, and lists it', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const me = { kind: 'person', id: await t.owner(site), name: 'Olive' } as const;
  const sender = senderOn(t, site);
  await sender.open();
  await sender.piece(1, lines(1, 20));
  await settle(t);
  await replyToTicket(t.call(site, me), await ticketOf(t.db, site.id, '2'), { text: 'Sorry', visibility: 'public' });
  await sender.undo();
  await undoAll(t);
  expect(await sender.read()).toMatchObject({ state: 'undone', kept: { answers: 1, tickets: [2] } });
  expect(await t.db.query('SELECT number FROM tickets')).toMatchObject([{ number: 2 }]);
  expect(await t.db.query('SELECT text FROM messages ORDER BY seq')).toMatchObject([
    { text: 'Parcel' },
    { text: 'Sorry' },
  ]);
  expect(await t.db.query('SELECT id FROM touchpoints')).toMatchObject([{ id: 'Till a' }]);
  expect(await t.db.query('SELECT count(*) AS n FROM responses')).toMatchObject([{ n: 1 }]);
});

it('counts what it stored or corrected when its piece is sent again after a later import corrected it too', async () => {
  await using t = await openTestDb();
  const sender = senderOn(t, await t.site());
  const ids = [id, id.replace('5b6a', '5b6b'), id.replace('5b6a', '5b6c')];
  const send = (nth: number) =>
    sender.piece(
      1,
      [{ line: 1, answer: { externalId: 'a', occurredAt: '2026-05-01', kind: 'csat', score: nth + 1 } }],
      { importId: ids[nth]! },
    );
  for (const [nth, importId] of ids.entries()) {
    await sender.open(importId);
    expect(await send(nth)).toMatchObject({ stored: nth === 0 ? 1 : 0, corrected: nth === 0 ? 0 : 1 });
  }
  expect(await send(0)).toMatchObject({ stored: 1, corrected: 0, alreadyThere: 0 });
  for (const nth of [1, 2]) expect(await send(nth)).toMatchObject({ stored: 0, corrected: 1, alreadyThere: 0 });
  expect(await t.db.query('SELECT score FROM responses')).toMatchObject([{ score: 3 }]);
  expect(await sender.read(ids[1])).toMatchObject({ stored: 0, corrected: 1 });
});

it('forgets places and tiers that two imports named once both are undone, the first before the last', async () => {
  await using t = await openTestDb();
  const sender = senderOn(t, await t.site());
  const ids = [id, id.replace('5b6a', '5b6b')];
  for (const [i, importId] of ids.entries()) {
    await sender.open(importId);
    await sender.piece(1, lines(10 * i + 1, 10 * i + 10), { importId });
    await settle(t);
    t.clock.advance(60_000);
  }
  const named = async () => {
    const { touchpoints, known_names: tiers } = await rowsOf(t);
    return { touchpoints, tiers };
  };
  await sender.undo(ids[0]);
  await undoAll(t);
  expect(await named()).toEqual({ touchpoints: 1, tiers: 1 });
  await sender.undo(ids[1]);
  await undoAll(t);
  expect(await named()).toEqual({ touchpoints: 0, tiers: 0 });
});

it('counts what is gone, what is again as it was, and what stays as a later import corrected it', async () => {
  await using t = await openTestDb();
  const sender = senderOn(t, await t.site());
  const [first, second, third] = ['5b6a', '5b6b', '5b6c'].map((part) => id.replace('5b6a', part)) as [
    string,
    string,
    string,
  ];
  const scored = (score: number, ...numbers: number[]): PieceLine[] =>
    numbers.map((n, i) => ({
      line: i + 1,
      answer: { externalId: `a${n}`, occurredAt: '2026-05-01', kind: 'csat', score },
    }));
  const brought = async (importId: string, lines: PieceLine[]) => {
    await sender.open(importId);
    await sender.piece(1, lines, { importId });
    await sender.finish({ lastLine: lines.length }, importId);
  };
  await brought(first, scored(1, 1, 2, 3, 4));
  await brought(second, scored(2, 1, 2, 5));
  await brought(third, scored(3, 2));
  const undone = async (importId: string) => {
    await sender.undo(importId);
    await undoAll(t);
    const { takenBack, restored, correctedSince } = await sender.read(importId);
    return { takenBack, restored, correctedSince };
  };
  expect(await undone(second)).toEqual({ takenBack: 1, restored: 1, correctedSince: 1 });
  expect(await undone(first)).toEqual({ takenBack: 3, restored: 0, correctedSince: 1 });
  expect(await sender.read(third)).toMatchObject({ stored: 1, corrected: 0, canBeUndone: true });
  expect(await undone(third)).toEqual({ takenBack: 1, restored: 0, correctedSince: 0 });
  expect(await t.db.query('SELECT * FROM responses')).toEqual([]);
});

it.each(['done', 'undone'])(
  'counts what a piece that is sent again says of answers whose import is undone, once it is %s',
  async (end) => {
    await using t = await openTestDb();
    const sender = senderOn(t, await t.site());
    const second = id.replace('5b6a', '5b6b');
    const answers = (score: number): PieceLine[] =>
      [1, 2].map((line) => ({
        line,
        answer: { externalId: `a${line}`, occurredAt: '2026-05-01', kind: 'csat', score },
      }));
    const days = (value: number): PieceLine[] =>
      [3, 4].map((line) => ({
        line,
        answer: { kind: 'metric', occurredAt: `2026-05-0${line}`, metric: 'orders', unit: 'count', value },
      }));
    await sender.open();
    await sender.piece(1, [...answers(1), ...days(1)]);
    await sender.finish({ lastLine: 4 });
    await sender.open(second);
    const send = () => sender.piece(1, [...answers(2), ...days(2)], { importId: second });
    expect(await send()).toMatchObject({ stored: 0, corrected: 4 });
    await sender.undo();
    await undoAll(t);
    expect(await sender.read(second)).toMatchObject({ stored: 0, corrected: 4 });
    expect(await send()).toMatchObject({ stored: 4, corrected: 0 });
    expect(await sender.read(second)).toMatchObject({ stored: 4, corrected: 0 });
    if (end === 'done') {
      await sender.finish({ lastLine: 4 }, second);
      expect(await sender.read(second)).toMatchObject({ state: 'done', stored: 4, corrected: 0 });
    }
    await sender.undo(second);
    await undoAll(t);
    expect(await sender.read(second)).toMatchObject({ takenBack: 4, restored: 0, correctedSince: 0 });
  },
);

it.each(['done', 'undone'])(
  'counts what no piece said again of answers whose import is undone, once it is %s',
  async (end) => {
    await using t = await openTestDb();
    const sender = senderOn(t, await t.site());
    const second = id.replace('5b6a', '5b6b');
    const scored = (score: number): PieceLine[] => [
      { line: 1, answer: { externalId: 'a', occurredAt: '2026-05-01', kind: 'csat', score } },
    ];
    await sender.open();
    await sender.piece(1, scored(1));
    await sender.open(second);
    await sender.piece(1, scored(2), { importId: second });
    await sender.undo();
    await undoAll(t);
    if (end === 'done')
      expect(await sender.finish({ lastLine: 1 }, second)).toMatchObject({ state: 'done', stored: 1, corrected: 0 });
    expect(await sender.undo(second)).toMatchObject({ stored: 1, corrected: 0 });
    await undoAll(t);
    expect(await sender.read(second)).toMatchObject({ takenBack: 1, restored: 0, correctedSince: 0 });
  },
);

it('goes on where it was cut off, beside others who do it too, with all counts right after each piece', async () => {
  await using t = await openTestDb();
  const sender = senderOn(t, await t.site());
  await sender.open();
  await sender.piece(1, lines(1, 500));
  await settle(t);
  await sender.undo();
  const job = () => importUndoing(t, () => onAnswers);
  expect(await job().step()).toBe(true);
  const left = (await rowsOf(t))['responses']!;
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(500);
  expect(await countDifferences(t.db.query)).toEqual([]);
  await Promise.all([job().step(), job().step()]);
  expect(await countDifferences(t.db.query)).toEqual([]);
  await undoAll(t);
  expect(await rowsOf(t)).toMatchObject({
    responses: 0,
    tickets: 0,
    messages: 0,
    counts: 0,
    facet_answers: 0,
    answer_facets: 0,
  });
  expect(await job().waitingSince()).toBeNull();
});

const noneWrong = `SELECT name, value, n, (SELECT count(*) FROM facet_answers WHERE facet = id) AS are FROM answer_facets WHERE n <> are`;

it.each([
  ['undo is written while the index is at it', 'index'],
  ['the index moves on while undo is at it', 'undo'],
])('leaves as many under what answers are found by as there are, where %s', async (_, slow) => {
  await using t = await openTestDb();
  const sender = senderOn(t, await t.site());
  const other = id.replace('5b6a', '5b6b');
  await sender.open(other);
  await sender.piece(1, lines(1, 4, 'b'), { importId: other });
  await indexNext(t, 200);
  await sender.open();
  await sender.piece(1, lines(1, 20));
  await sender.undo();
  const undo = (deps: TestDb) => importUndoing(deps, () => onAnswers).step();
  const index = (deps: Pick<TestDb, 'db' | 'clock'>) => indexNext(deps, 200);
  const [first, last] = slow === 'index' ? [index, undo] : [undo, index];
  let isBeside = false;
  const db: TestDb['db'] = {
    ...t.db,
    async write(statements) {
      if (!isBeside) {
        isBeside = true;
        await last(t);
      }
      return t.db.write(statements);
    },
  };
  await first({ ...t, db });
  await undoAll(t);
  while ((await indexNext(t, 200)) > 0);
  expect(await t.db.query(noneWrong)).toEqual([]);
  expect(await t.db.query('SELECT count(*) AS n FROM responses')).toMatchObject([{ n: 4 }]);
});

it('takes sites in turn, and none waits for one that cannot be taken back', async () => {
  await using t = await openTestDb();
  const ids = [1, 2, 3].map((n) => id.replace('5b6a', `5b6${n}`));
  const senders = [await t.site(), await t.site(), await t.site()].map((site) => senderOn(t, site));
  for (const [i, sender] of senders.entries()) {
    await sender.open(ids[i]!);
    await sender.piece(1, lines(1, 400, `s${i}`), { importId: ids[i]! });
    await sender.undo(ids[i]!);
    t.clock.advance(1_000);
  }
  const broken = (await t.db.query('SELECT site_id AS id FROM imports ORDER BY opened_at LIMIT 1'))[0]!['id'];
  const counted = async ({ site }: Call) =>
    site.id === broken ? Promise.reject(new Error('held')) : { guards: [], statements: [] };
  const job = importUndoing(t, () => [{ counted }, ...onAnswers]);
  const left = async () =>
    (await t.db.query('SELECT count(*) AS n FROM responses GROUP BY site_id ORDER BY min(seq)')).map(
      ({ n }) => n as number,
    );
  const steps = async (n: number) => {
    for (let i = 0; i < n; i += 1) await job.step().catch((error: unknown) => expect(String(error)).toContain('held'));
  };
  await steps(3);
  const [one, two, three] = await left();
  expect(one).toBe(400);
  expect(two).toBeLessThan(400);
  expect(three).toBeLessThan(400);
  await steps(30);
  expect(await left()).toEqual([400]);
  expect(await job.waitingSince()).toBeNull();
  t.clock.advance(60_000);
  expect(await job.waitingSince()).not.toBeNull();
  await expect(job.step()).rejects.toThrow('held');
});
