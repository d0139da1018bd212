import { npsGroups } from '@huiyin/shared/domain/scales';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../base/site.ts';
import type { Actor } from '../../base/actor.ts';
import { Problem } from '../../base/problem.ts';
import { openTestDb, type TestDb } from '../../testing/open-test-db.ts';
import { countDifferences } from '../../intake/recount.ts';
import { takeRows } from '../rows/take-rows.ts';
import { openingStatement } from './begin-import.ts';
import { importRows } from './import-at-once.ts';
import { openingOfCall } from './opening-of-call.ts';
import { actor, asRows, rowsOf } from '../taking.test-data.ts';

const rating = { externalId: 'a', occurredAt: '2026-05-01', kind: 'csat', score: 4 };
const complaint = { externalId: 'c', occurredAt: '2026-05-01', kind: 'complaint', comment: 'Broken' };

const take = (t: TestDb, site: Site, bodies: object[], dryRun = false) =>
  importRows(t.call(site, actor), asRows(bodies), { dryRun });

const whatIsStored = 'SELECT id, day, coalesce(score, nps_group) FROM responses';

describe('an import', () => {
  it('stores every row once, however often and in whatever pieces it is sent', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const body = fc.record({
      externalId: fc.integer({ min: 1, max: 40 }).map(String),
      occurredAt: fc.integer({ min: 1, max: 28 }).map((d) => `2026-02-${String(d).padStart(2, '0')}`),
      kind: fc.constant('nps'),
      given: fc.oneof(
        fc.record({ score: fc.integer({ min: 0, max: 10 }) }),
        fc.record({ group: fc.constantFrom(...npsGroups) }),
      ),
      locale: fc.constantFrom('en', 'zh-CN'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 60 }), async (rows) => {
        const bodies = rows.map(({ given, ...others }) => ({ ...others, ...given }));
        const known = new Map<string, string>();
        for (const [id, day, score] of await rowsOf(t, whatIsStored)) known.set(String(id), `${day} ${score}`);
        const send = () => importRows(t.call(site, actor), asRows(bodies), { dryRun: false, corrections: 'refuse' });
        const first = await send();
        expect(first.stored + first.alreadyThere + first.errorCount).toBe(bodies.length);
        const again = await send();
        expect(again).toMatchObject({
          stored: 0,
          alreadyThere: first.stored + first.alreadyThere,
          errorCount: first.errorCount,
        });
        for (const [id, day, score] of await rowsOf(t, whatIsStored))
          expect(known.get(String(id)) ?? `${day} ${score}`).toBe(`${day} ${score}`);
        expect(await countDifferences(t.db.query)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('says the same in a dry run and stores nothing', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    await take(t, site, [rating]);
    const bodies = [
      rating,
      { ...rating, score: 1 },
      complaint,
      complaint,
      { ...rating, externalId: 'z' },
      { ...complaint, comment: 'Other' },
    ];
    const planned = await take(t, site, bodies, true);
    expect(await rowsOf(t, 'SELECT count(*) FROM responses')).toEqual([[1]]);
    const real = await take(t, site, bodies);
    expect({ ...real, dryRun: true, import: null }).toEqual(planned);
    expect(planned).toMatchObject({ stored: 2, alreadyThere: 2, errorCount: 2 });
  });

  it('is one event, and none when nothing new was stored', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    await take(t, site, [rating]);
    await take(t, site, [rating]);
    const events = await rowsOf(t, "SELECT actor_kind, actor_id, data FROM events WHERE type = 'import.done'");
    expect(events).toEqual([['key', 'k', '{"stored":1,"alreadyThere":0,"corrected":0,"errors":0}']]);
  });

  it('is told under its id, with its rows', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    await take(t, site, [rating]);
    const bad = { ...rating, externalId: 'b', score: 'x', mood: 'bad', other: 2 };
    const result = await take(t, site, [{ ...rating, score: 5 }, bad]);
    expect(result).toMatchObject({ corrected: 1, errorCount: 3 });
    expect(
      await rowsOf(t, "SELECT subject_id, data FROM events WHERE type = 'import.done' ORDER BY seq DESC LIMIT 1"),
    ).toEqual([[result.import, '{"stored":0,"alreadyThere":0,"corrected":1,"errors":1}']]);
  });

  it('whose process was killed is done with what it stored once another comes ten minutes later, or is gone where it stored nothing', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const [cut, empty] = [t.ids.uuid(), t.ids.uuid()];
    const opening = { file: 'till', bytes: 9, fingerprint: 'f', header: '', choices: {}, answers: 500 };
    const other = t.call(site, { kind: 'person', id: 'p', name: 'Olive' });
    await t.db.write([cut, empty].map((id) => openingStatement(other, id, opening, { atOnce: true })));
    await takeRows(t.call(site, actor), asRows([rating]), { dryRun: false, importId: cut });
    const next = async (externalId: string) => (await take(t, site, [{ ...rating, externalId }])).import;
    const kept = () => rowsOf(t, 'SELECT id, state, rows, stored FROM imports ORDER BY opened_at, id');
    t.clock.advance(599_000);
    const one = await next('b');
    expect(await kept()).toEqual([
      [cut, 'open', 0, 0],
      [empty, 'open', 0, 0],
      [one, 'done', 1, 1],
    ]);
    t.clock.advance(2_000);
    const two = await next('c');
    expect(await kept()).toEqual([
      [cut, 'done', 1, 1],
      [one, 'done', 1, 1],
      [two, 'done', 1, 1],
    ]);
    // Whoever calls next has not done it.
    expect(await rowsOf(t, "SELECT subject_id, actor_id FROM events WHERE type = 'import.done' ORDER BY seq")).toEqual([
      [one, 'k'],
      [cut, 'p'],
      [two, 'k'],
    ]);
  });

  it('that breaks off says what it stored, and is gone on with when it is sent again', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const bodies = Array.from({ length: 300 }, (_, i) => ({ ...rating, externalId: String(i) }));
    const opening = await openingOfCall(
      new TextEncoder().encode('of this body'),
      { columns: [], map: '' },
      { source: 'till' },
      asRows(bodies),
    );
    const breaking = (at: number) => async () => {
      if ((await rowsOf(t, 'SELECT count(*) FROM responses'))[0]![0] === at) throw new Problem('busy');
    };
    const send = (turn = async () => {}, as: Actor = actor) =>
      importRows({ ...t.call(site, as), turn }, asRows(bodies), { opening, dryRun: false });
    const kept = () => rowsOf(t, 'SELECT state, rows, stored FROM imports ORDER BY opened_at, id');

    await expect(send(breaking(0))).rejects.toThrow('busy');
    expect(await kept()).toEqual([]);
    await expect(send(breaking(256))).rejects.toThrow('busy');
    expect(await kept()).toEqual([['open', 256, 256]]);
    t.clock.advance(1_000);
    expect(await send(undefined, { ...actor, id: 'other' })).toMatchObject({ stored: 44, alreadyThere: 256 });
    expect(await kept()).toEqual([
      ['open', 256, 256],
      ['done', 300, 44],
    ]);
    expect(await send()).toMatchObject({ stored: 256, alreadyThere: 44, import: expect.any(String) });
    expect(await kept()).toEqual([
      ['done', 300, 256],
      ['done', 300, 44],
    ]);
    expect(await send()).toMatchObject({ stored: 0, alreadyThere: 300, import: null });
  });

  it('of one body that is sent twice at once is stored once, and both are told so', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const bodies = Array.from({ length: 600 }, (_, i) => ({ ...rating, externalId: String(i) }));
    const opening = await openingOfCall(
      new TextEncoder().encode('of this body'),
      { columns: [], map: '' },
      {},
      asRows(bodies),
    );
    const send = () => importRows(t.call(site, actor), asRows(bodies), { opening, dryRun: false });
    const both = await Promise.all([send(), send()]);
    for (const { stored, alreadyThere, errorCount } of both)
      expect([stored + alreadyThere, errorCount]).toEqual([600, 0]);
    expect(await rowsOf(t, 'SELECT state, sum(stored) >= 600 FROM imports GROUP BY state')).toEqual([['done', 1]]);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it('keeps the same id on two sites apart', async () => {
    await using t = await openTestDb();
    const [one, other] = [await t.site(), await t.site()];
    await take(t, one, [rating]);
    expect(await take(t, other, [rating])).toMatchObject({ stored: 1, errorCount: 0 });
  });
});

it('lets other requests have their turn between its batches', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const bodies = Array.from({ length: 600 }, (_, i) => ({ ...rating, externalId: String(i) }));
  let turns = 0;
  const turn = async () => void (turns += 1);
  await importRows({ ...t.call(site, actor), turn }, asRows(bodies), { dryRun: false });
  expect(turns).toBe(3 + 3);

  turns = 0;
  const long = Array.from({ length: 100 }, (_, i) => ({
    ...complaint,
    externalId: `l${i}`,
    comment: 'x'.repeat(4_000),
  }));
  await importRows({ ...t.call(site, actor), turn }, asRows(long), { dryRun: false });
  expect(turns).toBe(7 + 1);
});
