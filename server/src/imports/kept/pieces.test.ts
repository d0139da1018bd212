import { describe, expect, it, vi } from 'vitest';
import { onAnswers } from '../../features.ts';
import { countDifferences } from '../../intake/recount.ts';
import { openTestDb, type TestDb } from '../../testing/open-test-db.ts';
import { answer, hash, id, opening, passedOver, senderOn } from '../sender.test-data.ts';
import { mostPieces, takePiece } from './take-piece.ts';
import { importUndoing } from '../undo/undo-imports.ts';

const count = async (t: TestDb) => (await t.db.query('SELECT count(*) AS n FROM responses'))[0]!['n'];

describe('an import in pieces', () => {
  it('is opened once, takes in its pieces, and says what came of all of them', async () => {
    await using t = await openTestDb();
    const sender = senderOn(t, await t.site());
    expect(await sender.open()).toMatchObject({
      id,
      state: 'open',
      ...opening,
      rows: 0,
      nextLine: 1,
      by: { kind: 'person' },
    });
    t.clock.advance(1_000);
    expect(await sender.open()).toMatchObject({ openedAt: '2026-11-21T09:30:00.000Z' });
    expect(await sender.open(id, { bytes: 10 })).toBe(409);

    const refused = { line: 3, refused: { field: 'score', trouble: 'score_scale', value: '9' } };
    expect(await sender.piece(1, [answer(2), refused, answer(4, 4, 11), { line: 4, repeated: true }])).toMatchObject({
      rows: 4,
      stored: 1,
      alreadyThere: 1,
      errors: [
        { line: 3, field: 'score', trouble: 'score_scale', value: '9' },
        { line: 4, field: 'score' },
      ],
      import: id,
    });
    await sender.piece(5, [answer(5), answer(6)]);
    expect(await sender.read()).toMatchObject({ rows: 6, stored: 3, alreadyThere: 1, refused: 2, nextLine: 7 });
    // A third of it was refused, and nobody said that this may be.
    for (const said of [{}, { mostRefused: 33 }]) expect(await sender.finish({ lastLine: 6, ...said })).toBe(409);
    expect(await sender.read()).toMatchObject({ state: 'open', canBeUndone: true });
    expect(await sender.finish({ lastLine: 6, mostRefused: 100 })).toMatchObject({
      state: 'done',
      passedOver,
      errors: [{ line: 3 }, { line: 4 }],
    });
    expect(await sender.finish()).toMatchObject({ state: 'done' });
    expect(await sender.piece(7, [answer(7)])).toBe(409);
    expect(
      (await t.db.query('SELECT type, actor_id AS who FROM events ORDER BY seq')).map(({ type, who }) => [type, who]),
    ).toEqual([
      ['import.opened', 'p'],
      ['import.done', 'p'],
    ]);
  });

  it('counts a piece that comes again once, also where its rows were stored and it was not kept', async () => {
    await using t = await openTestDb();
    const sender = senderOn(t, await t.site());
    await sender.open();
    const first = [answer(1), answer(2), answer(3, 1)];
    const said = await sender.piece(1, first);
    expect(said).toMatchObject({ stored: 2, alreadyThere: 1 });
    expect(await sender.piece(1, first)).toEqual(said);
    await t.db.write([
      'DELETE FROM import_pieces',
      'UPDATE imports SET rows = 0, stored = 0, already_there = 0, next_line = 1',
    ]);
    expect((await sender.read()).nextLine).toBe(1);
    expect(await Promise.all([1, 2].map(() => sender.piece(1, first)))).toEqual([said, said]);
    expect(await sender.read()).toMatchObject({ rows: 3, stored: 2, alreadyThere: 1, nextLine: 4 });
    expect(await count(t)).toBe(2);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it('counts once what it was sent again in another piece, though nobody said so', async () => {
    await using t = await openTestDb();
    const sender = senderOn(t, await t.site());
    await sender.open();
    await sender.piece(1, [answer(1), answer(2)]);
    await sender.piece(3, [answer(3, 1), answer(4)]);
    expect(await sender.finish({ lastLine: 4 })).toMatchObject({ rows: 4, stored: 3, alreadyThere: 1, refused: 0 });
    expect(await count(t)).toBe(3);
    expect(await sender.finish({ lastLine: 4 })).toMatchObject({ stored: 3, alreadyThere: 1 });
  });

  it('knows what has not come yet, and is not done before', async () => {
    await using t = await openTestDb();
    const sender = senderOn(t, await t.site());
    await sender.open();
    await sender.piece(1, [answer(2)]);
    await sender.piece(5, [answer(6)]);
    expect(await sender.read()).toMatchObject({ rows: 2, nextLine: 3 });
    expect([await sender.finish({ lastLine: 6 }), await sender.finish({ lastLine: 2 })]).toEqual([409, 409]);
    await sender.piece(3, [answer(4)]);
    expect(await sender.finish({ lastLine: 7 })).toBe(409);
    expect(await sender.finish({ lastLine: 6 })).toMatchObject({ state: 'done', nextLine: 7 });
  });

  it('is not done while what was sent last is on its way; said to be done without it, it keeps what was begun', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const sender = senderOn(t, site);
    await sender.open();
    const lines = Array.from({ length: 600 }, (_, n) => answer(n + 1));
    const said: unknown[] = [];
    const turn = async () => {
      if (said.length > 0 || (await count(t)) === 0) return;
      said.push(await sender.finish({ lastLine: 600 }), await sender.finish({ lastLine: 0 }));
    };
    const piece = { importId: id, line: 1, lines: async () => lines };
    expect(await takePiece({ ...t.call(site), turn }, piece, {})).toMatchObject({ stored: 600 });
    expect(said).toMatchObject([409, { state: 'done', rows: 0 }]);
    expect(await sender.read()).toMatchObject({ state: 'done', rows: 600, stored: 600 });
  });

  it.each([
    ['begins within another', 2, [answer(2), answer(3), answer(4)]],
    ['begins within another and ends in it', 3, [answer(3)]],
    ['reaches into the next', 4, [answer(4), answer(7)]],
    ['reaches into the next when it comes again', 1, [answer(1), answer(7)]],
  ])('refuses a piece that %s, and stores nothing of it', async (_, line, lines) => {
    await using t = await openTestDb();
    const sender = senderOn(t, await t.site());
    await sender.open();
    await sender.piece(1, [answer(1), answer(2), answer(3)]);
    await sender.piece(7, [answer(7)]);
    expect(await sender.piece(line, lines)).toBe(409);
    expect(await sender.piece(4, [answer(4), answer(6)])).toMatchObject({ stored: 2 });
    expect(await sender.finish({ lastLine: 7 })).toMatchObject({ rows: 6, stored: 6, nextLine: 8 });
    expect(await count(t)).toBe(6);
  });

  it('keeps the first thousand errors that come, in whatever order, once, and none when it is undone', async () => {
    await using t = await openTestDb();
    const sender = senderOn(t, await t.site());
    await sender.open();
    const refused = (line: number) => ({ line, refused: { field: 'score', trouble: 'score_scale', value: `${line}` } });
    const piece = (from: number) =>
      sender.piece(
        from,
        Array.from({ length: 600 }, (_, n) => refused(from + n)),
      );
    for (const from of [1_201, 601, 1, 1_201]) await piece(from);
    const { errors, ...others } = await sender.read();
    expect(others).toMatchObject({ rows: 1_800, refused: 1_800, nextLine: 1_801 });
    expect([errors.length, errors[0]!.line, errors.at(-1)!.line]).toEqual([1_000, 601, 1_800]);
    const kept = 'SELECT sum(json_array_length(errors)) AS n FROM import_pieces';
    expect(await t.db.query(kept)).toMatchObject([{ n: 1_000 }]);
    await sender.undo();
    const job = importUndoing(t, () => onAnswers);
    while (await job.step());
    expect(await sender.read()).toMatchObject({ state: 'undone', refused: 1_800, errors: [] });
    expect(await t.db.query(kept)).toMatchObject([{ n: 0 }]);
  });

  it('keeps of the first thousand rows that are refused an error each', async () => {
    await using t = await openTestDb();
    const sender = senderOn(t, await t.site());
    await sender.open();
    const wrong = (line: number) => ({
      line,
      answer: { externalId: `${line}`, occurredAt: '2026-05-01', kind: 'csat', score: 6, mood: 'bad' },
    });
    for (const from of [1, 601])
      await sender.piece(
        from,
        Array.from({ length: 600 }, (_, n) => wrong(from + n)),
      );
    const { errors, refused } = await sender.read();
    expect(refused).toBe(1_200);
    expect(errors.map(({ line }) => line)).toEqual(Array.from({ length: 1_000 }, (_, n) => n + 1));
  });

  it('is known by its id however that is written', async () => {
    await using t = await openTestDb();
    const sender = senderOn(t, await t.site());
    const loud = id.toUpperCase();
    await sender.open(loud);
    await sender.piece(1, [answer(1)], { importId: loud });
    expect(await sender.read(loud)).toMatchObject({ id, rows: 1 });
    expect(await sender.finish({ lastLine: 1 }, loud)).toMatchObject({ id, state: 'done' });
    expect(await sender.undo(loud)).toMatchObject({ id, state: 'undoing' });
  });

  it('says in a dry run what it would do, whether or not it was opened, and stores nothing', async () => {
    await using t = await openTestDb();
    const sender = senderOn(t, await t.site());
    const lines = [answer(1), answer(2, 2, 9)];
    const planned = await sender.piece(1, lines, { query: '?dryRun=true' });
    expect(planned).toMatchObject({ stored: 1, errorCount: 1, import: null });
    expect([await sender.piece(1, lines), await sender.read(), await count(t)]).toEqual([404, 404, 0]);
    await sender.open();
    expect(await sender.piece(1, lines)).toEqual({ ...planned, dryRun: false, import: id });
  });

  it('refuses what is no line of a piece, lines out of order or before it, and nothing at all', async () => {
    await using t = await openTestDb();
    const sender = senderOn(t, await t.site());
    await sender.open();
    const none = [await sender.piece(1, [{ line: 1 }]), await sender.piece(1, [answer(2), answer(1)])];
    expect([...none, await sender.piece(3, [answer(2)]), await sender.piece(1, [])]).toEqual([400, 400, 400, 400]);
    expect(await count(t)).toBe(0);
  });

  it('is nowhere on another site', async () => {
    await using t = await openTestDb();
    await senderOn(t, await t.site()).open();
    const stranger = senderOn(t, await t.site());
    expect(await stranger.open()).toBe(409);
    expect([
      await stranger.read(),
      await stranger.piece(1, [answer(1)]),
      await stranger.finish(),
      await stranger.undo(),
    ]).toEqual([404, 404, 404, 404]);
    expect((await stranger.list()).items).toEqual([]);
  });

  it('is listed, newest first, by pages and by its kind of file', async () => {
    await using t = await openTestDb();
    const sender = senderOn(t, await t.site());
    const ids = [1, 2, 3].map((n) => id.replace('5b6a', `5b6${n}`));
    for (const [i, one] of ids.entries()) {
      t.clock.advance(1_000);
      await sender.open(one, { header: i === 1 ? 'b'.repeat(64) : hash });
    }
    const { items, nextCursor } = await sender.list('?limit=2');
    expect(items.map((one) => one.id)).toEqual([ids[2], ids[1]]);
    expect((await sender.list(`?limit=2&cursor=${nextCursor}`)).items.map((one) => one.id)).toEqual([ids[0]]);
    expect((await sender.list(`?header=${hash}`)).items.map((one) => one.id)).toEqual([ids[2], ids[0]]);
  });

  it('is listed without a look at its pieces, and takes so many of them', async () => {
    await using t = await openTestDb();
    const sender = senderOn(t, await t.site());
    await sender.open();
    await sender.piece(1, [answer(1), answer(2)]);
    const asked = vi.spyOn(t.db, 'query');
    expect((await sender.list()).items).toMatchObject([{ rows: 2, nextLine: 3 }]);
    expect(asked.mock.calls.filter(([sql]) => String(sql).includes('import_pieces'))).toEqual([]);
    await t.db.write([
      `WITH RECURSIVE n(i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE i <= ${mostPieces})
 INSERT INTO import_pieces SELECT id, site_id, i, i, 1, 1, 0, 0, 0, '[]' FROM n, imports`,
    ]);
    expect(await sender.piece(mostPieces + 9, [answer(mostPieces + 9)])).toBe(409);
    expect(await sender.piece(1, [answer(1), answer(2)])).toMatchObject({ stored: 2 });
    expect(await count(t)).toBe(2);
  });
});
