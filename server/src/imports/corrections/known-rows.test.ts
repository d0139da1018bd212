import { describe, expect, it } from 'vitest';
import { system } from '../../base/actor.ts';
import { onAnswers } from '../../features.ts';
import { countDifferences } from '../../intake/recount.ts';
import { openTestDb } from '../../testing/open-test-db.ts';
import type { Origin } from '../rows/origins.ts';
import { takeRows, type Importing } from '../rows/take-rows.ts';
import { actor, newImport, restore, rowsOf, take, undoWhole } from '../taking.test-data.ts';
import { restoreCorrected } from '../undo/restore-corrected.ts';

const rating = { externalId: 'a', occurredAt: '2026-05-01', kind: 'csat', score: 4 };
const row = (n: number) => `row:${'0'.repeat(32)}:${n}`;
const one = rating;
const other = { ...rating, score: 5 };

describe('a row under a known id with another body', () => {
  it.each([
    ['an id of its source', [one], [other], {}, { corrected: 1, errorCount: 0 }],
    [
      'an id of its source, and it is refused by choice',
      [one],
      [other],
      { corrections: 'refuse' },
      { corrected: 0, errorCount: 1 },
    ],
    [
      'an id made of the row',
      [{ ...one, externalId: row(1) }],
      [{ ...other, externalId: row(1) }],
      {},
      { corrected: 0, errorCount: 1 },
    ],
    [
      'such an id, and it is to replace',
      [{ ...one, externalId: row(1) }],
      [{ ...other, externalId: row(1) }],
      { corrections: 'replace' },
      { corrected: 1 },
    ],
    ['two rows of one file', [], [one, other, one], {}, { stored: 1, corrected: 0, alreadyThere: 1, errorCount: 1 }],
    [
      'two rows of the file that corrects',
      [one],
      [other, one, other],
      {},
      { corrected: 1, alreadyThere: 1, errorCount: 1 },
    ],
    ['another kind of thing', [one], [{ ...rating, kind: 'nps' }], {}, { corrected: 0, errorCount: 1 }],
  ] satisfies [string, object[], object[], Partial<Importing>, object][])(
    '%s',
    async (_, first, second, how, expected) => {
      await using t = await openTestDb();
      const site = await t.site();
      await take(t, site, await newImport(t, site), first);
      const planned = await take(t, site, await newImport(t, site), second, { ...how, dryRun: true });
      const result = await take(t, site, await newImport(t, site), second, how);
      expect(result).toMatchObject(expected);
      expect({ ...result, import: null, dryRun: true }).toEqual(planned);
      expect(await countDifferences(t.db.query)).toEqual([]);
    },
  );

  it.each([
    ['of the same columns', { header: 'h', source: 'b.csv' }, {}, true],
    ['of the same source', { header: 'i', source: 'a.csv' }, {}, true],
    ['of another tool', { header: 'i', source: 'b.csv' }, {}, false],
    ['of another tool without a name', { header: 'i' }, {}, false],
    ['of another tool, and it is to replace', { header: 'i', source: 'b.csv' }, { corrections: 'replace' }, true],
  ] satisfies [string, Origin, Partial<Importing>, boolean][])(
    'is known to be the same by its own id where the file is %s',
    async (_, origin, how, isCorrected) => {
      await using t = await openTestDb();
      const site = await t.site();
      await take(t, site, await newImport(t, site, { header: 'h' }), [one]);
      const planned = await take(t, site, '', [other], { ...origin, ...how, dryRun: true });
      const importId = await newImport(t, site, origin);
      const result = await take(t, site, importId, [other], { ...origin, ...how });
      expect(result).toMatchObject(isCorrected ? { corrected: 1, errorCount: 0 } : { corrected: 0, errorCount: 1 });
      expect({ ...result, import: null, dryRun: true }).toEqual(planned);
      const last = { ...one, score: 2 };
      const again = await take(t, site, await newImport(t, site, origin), [last], origin);
      expect(again).toMatchObject({ corrected: isCorrected ? 1 : 0 });
    },
  );

  it('is refused where somebody said it here', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    await take(t, site, await newImport(t, site), [rating]);
    await t.db.write(["UPDATE responses SET channel = 'widget'"]);
    expect(await take(t, site, await newImport(t, site), [{ ...rating, score: 5 }])).toMatchObject({
      corrected: 0,
      errorCount: 1,
    });
  });

  it('is known again by the id it was sent under when it corrected a row, until that is undone', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const [wrong, right] = [
      { ...one, externalId: row(1) },
      { ...other, externalId: row(2) },
    ];
    await take(t, site, await newImport(t, site), [wrong]);
    const [id] = (await rowsOf(t, 'SELECT id FROM responses'))[0]!;
    const correcting = await newImport(t, site);
    const replacing = [{ line: 1, body: right, replaces: String(id) }];
    expect(await takeRows(t.call(site, actor), replacing, { dryRun: false, importId: correcting })).toMatchObject({
      corrected: 1,
      stored: 0,
    });
    expect(await take(t, site, await newImport(t, site), [wrong, right])).toMatchObject({
      stored: 0,
      alreadyThere: 2,
      errorCount: 0,
    });
    await restore(t, site, correcting);
    expect(await take(t, site, await newImport(t, site), [wrong, right])).toMatchObject({ stored: 1, alreadyThere: 1 });
  });

  it.each([
    ['it corrected it alone', [1, 2], [0], [[5, 1]]],
    ['another corrected it since', [1, 2, 3], [0], [[3, 1]]],
    ['another corrected it since, and both before it are undone', [1, 2, 3], [0, 1], [[3, 2]]],
    ['another corrected it since, and what came between is undone', [1, 2, 3], [1, 0], [[3, 2]]],
  ])('is known again by that id where the import that brought it is undone: %s', async (_, ids, undone, expected) => {
    await using t = await openTestDb();
    const site = await t.site();
    const bodies = ids.map((n) => ({ ...one, externalId: row(n), score: [4, 5, 3][n - 1] }));
    const imports = await Promise.all(ids.map(() => newImport(t, site)));
    await take(t, site, imports[0]!, [bodies[0]!]);
    const id = String((await rowsOf(t, 'SELECT id FROM responses'))[0]![0]);
    for (const [i, body] of bodies.entries()) {
      if (i === 0) continue;
      const rows = [{ line: 1, body, replaces: id }];
      const result = await takeRows(t.call(site, actor), rows, { dryRun: false, importId: imports[i]! });
      expect(result).toMatchObject({ corrected: 1, stored: 0 });
    }
    for (const nth of undone) await undoWhole(t, site, imports[nth]!, onAnswers);
    const stands = () => rowsOf(t, 'SELECT score, import_id FROM responses');
    expect(await stands()).toEqual(expected.map(([score, nth]) => [score, imports[nth!]]));

    const left = bodies.filter((_body, i) => !undone.includes(i));
    for (const body of left)
      expect(await take(t, site, await newImport(t, site), [body])).toMatchObject({ stored: 0, alreadyThere: 1 });
    expect(await stands()).toEqual(expected.map(([score, nth]) => [score, imports[nth!]]));

    for (const importId of imports.filter((_id, i) => !undone.includes(i)).toReversed())
      await undoWhole(t, site, importId, onAnswers);
    expect([await stands(), await rowsOf(t, 'SELECT * FROM corrected_answers')]).toEqual([[], []]);
  });

  it('is not given back to the import that brought it where that is undone at the same moment', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const [bringing, correcting] = [await newImport(t, site), await newImport(t, site)];
    await take(t, site, bringing, [{ ...one, externalId: row(1) }]);
    const id = String((await rowsOf(t, 'SELECT id FROM responses'))[0]![0]);
    const rows = [{ line: 1, body: { ...other, externalId: row(2) }, replaces: id }];
    await takeRows(t.call(site, actor), rows, { dryRun: false, importId: correcting });
    const call = t.call(site, system);
    const write: typeof call.write = async (...all) => (
      await undoWhole(t, site, bringing, onAnswers),
      call.write(...all)
    );
    await restoreCorrected({ ...call, write }, { id: correcting }, 200);
    expect(await rowsOf(t, 'SELECT score, import_id FROM responses')).toEqual([[5, correcting]]);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });
});
