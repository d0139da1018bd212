import type { ImportChoices } from '@huiyin/shared/contract/imports/understood';
import { openImport } from '@huiyin/shared/files/open-import';
import { sourceOf } from '@huiyin/shared/files/reading/source';
import type { ImportApi } from '@huiyin/shared/files/sending/import-api';
import { openingOf } from '@huiyin/shared/files/sending/opening';
import { prepareToSend } from '@huiyin/shared/files/sending/prepare-to-send';
import { isTooMuchRefused, type Progress } from '@huiyin/shared/files/sending/progress';
import { describe, expect, it } from 'vitest';
import { countDifferences } from '../../intake/recount.ts';
import { openTestDb, type TestDb } from '../../testing/open-test-db.ts';
import { apiOn, senderOn } from '../sender.test-data.ts';

const map = 'externalId=id,occurredAt=day,kind=:csat,score=stars';

/** Line by line; of the 1,500 answers one is off the scale, and in the second piece one comes again and one says something else. */
const lines = Array.from({ length: 1_500 }, (_, i) => `${i},2026-05-01,${1 + (i % 5)}`);
lines[10] = '10,2026-05-01,9';
lines[1_200] = lines[3]!;
lines[1_201] = '4,2026-05-01,1';
const bytes = new TextEncoder().encode(['id,day,stars', ...lines].join('\n'));

async function prepared(
  t: TestDb,
  api: ImportApi,
  choices: ImportChoices = { map },
  signal = new AbortController().signal,
) {
  const file = await openImport(sourceOf('a.csv', bytes), choices);
  const sent = { name: 'a.csv', bytes: new Blob([bytes]) };
  const opening = await openingOf(sent, await file.inspection(), choices);
  const told: Progress[] = [];
  const one = await prepareToSend({
    api,
    file,
    opening,
    isSourceSaid: true,
    newId: t.ids.uuid(),
    signal,
    tell: (now) => told.push(now),
  });
  return Object.assign(one, { told });
}

const counts = { rows: 1_500, of: 1_500, stored: 1_497, alreadyThere: 1, refused: 2 };

describe('a file on its way', () => {
  it('is checked as a whole, which says exactly what storing it does', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const sending = await prepared(t, apiOn(t, site));
    const checked = await sending.check();
    expect(checked).toMatchObject({ phase: 'checking', ...counts });
    expect(checked.errors.map(({ times, first }) => [times, first.line, first.field, first.trouble])).toEqual([
      [1, 12, 'score', 'score_scale'],
      [1, 1_203, 'externalId', 'taken'],
    ]);
    expect([isTooMuchRefused(checked, 0.1), isTooMuchRefused(checked, 2)]).toEqual([true, false]);
    expect(await t.db.query('SELECT 1 FROM responses UNION ALL SELECT 1 FROM imports')).toEqual([]);

    expect(await sending.store()).toEqual({ ...checked, phase: 'storing' });
    expect(sending.told.map(({ phase, rows }) => [phase, rows])).toEqual([
      ['checking', 1_000],
      ['checking', 1_500],
      ['storing', 1_000],
      ['storing', 1_500],
    ]);
    const { of: _, ...told } = counts;
    expect(await senderOn(t, site).read(sending.id)).toMatchObject({ state: 'done', ...told });
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it('goes on where it broke off, and comes to the same; understood otherwise, it is another', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const broken = await prepared(t, apiOn(t, site, 2));
    await expect(broken.store()).rejects.toThrow('gone');
    const other = await prepared(t, apiOn(t, site), { map, timeZone: 'Asia/Tokyo' });
    expect([other.id === broken.id, other.from]).toEqual([false, 1]);

    const again = await prepared(t, apiOn(t, site));
    expect([again.id, again.from]).toEqual([broken.id, 1_002]);
    const checked = await again.check();
    expect(checked).toMatchObject({ ...counts, before: { rows: 1_000, stored: 999, refused: 1 } });
    expect([isTooMuchRefused(checked, 0.15), isTooMuchRefused(checked, 0.2)]).toEqual([true, false]);
    expect(await again.store()).toMatchObject(counts);
    expect(again.told).toHaveLength(2);
    expect(await t.db.query('SELECT state FROM imports')).toMatchObject([{ state: 'done' }]);
    expect((await prepared(t, apiOn(t, site))).from).toBe(1);
  });

  it('stops between two pieces when it is told to', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const stop = new AbortController();
    const api = apiOn(t, site);
    const send: ImportApi['send'] = (...piece) => (stop.abort(), api.send(...piece));
    const sending = await prepared(t, { ...api, send }, { map }, stop.signal);
    expect(await sending.store()).toMatchObject({ rows: 1_000 });
    expect(await senderOn(t, site).read(sending.id)).toMatchObject({ state: 'open', rows: 1_000 });
  });

  it('twice at once is stored once, and both are told what became of it', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    // In the same moment each opens its own.
    const both = await Promise.all([1, 2].map(() => prepared(t, apiOn(t, site))));
    const [one, two] = await Promise.all(both.map((sending) => sending.store()));
    expect(one!.stored + two!.stored).toBe(1_497);
    for (const { rows, refused } of [one!, two!]) expect([rows, refused]).toEqual([1_500, 2]);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it('is one with what another sender opened while it was checked, and ends well where that one is done first', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const api = apiOn(t, site);
    const [joined, done] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const late = await prepared(t, {
      ...api,
      async send(...piece) {
        joined.resolve();
        await done.promise;
        return api.send(...piece);
      },
    });
    const starting: Promise<Progress>[] = [];
    const first = await prepared(t, {
      ...api,
      async send(...piece) {
        const result = await api.send(...piece);
        if (starting.length === 0) starting.push(late.store());
        await joined.promise;
        return result;
      },
    });
    expect(await first.store()).toMatchObject(counts);
    done.resolve();
    expect(await starting[0]).toMatchObject({ ...counts, byOthers: true });
    expect(late.id).toBe(first.id);
    expect(await t.db.query('SELECT state FROM imports')).toMatchObject([{ state: 'done' }]);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it('ends with what stopped it where nobody else is done with it', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const api = apiOn(t, site);
    const sending = await prepared(t, {
      ...api,
      async send(importId, ...piece) {
        await senderOn(t, site).undo(importId);
        return api.send(importId, ...piece);
      },
    });
    await expect(sending.store()).rejects.toThrow('409');
  });
});
