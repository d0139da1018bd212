import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { correctingFile } from '@huiyin/shared/files/corrections/corrections';
import { perhapsOf } from '@huiyin/shared/files/corrections/same-source';
import { openImport } from '@huiyin/shared/files/open-import';
import { sourceOf } from '@huiyin/shared/files/reading/source';
import { openingOf } from '@huiyin/shared/files/sending/opening';
import { prepareToSend } from '@huiyin/shared/files/sending/prepare-to-send';
import { expect, it } from 'vitest';
import type { Site } from '../../base/site.ts';
import { countDifferences } from '../../intake/recount.ts';
import { answersOfImportsAt } from '../../responses/of-import.ts';
import { openTestDb, type TestDb } from '../../testing/open-test-db.ts';
import { apiOn } from '../sender.test-data.ts';
import { takeRows } from '../rows/take-rows.ts';

const caseFile = (name: string): string => readFileSync(join(import.meta.dirname, '../cases', name), 'utf8');

/** A file on its way to a site, of a source that somebody said or of its own name. */
async function sending(t: TestDb, site: Site, name: string, text = caseFile(name), source?: string) {
  const bytes = new TextEncoder().encode(text);
  const choices = { source: source ?? name, scale: '1-5' };
  const opened = await openImport(sourceOf(name, bytes), choices);
  const sent = { name, bytes: new Blob([bytes]) };
  const correcting = correctingFile(opened, site.id);
  const prepared = await prepareToSend({
    api: apiOn(t, site),
    file: correcting.file,
    opening: await openingOf(sent, await opened.inspection(), choices),
    isSourceSaid: source !== undefined,
    newId: t.ids.uuid(),
    signal: new AbortController().signal,
    tell: () => undefined,
  });
  const checked = await prepared.check();
  return { prepared, correcting, checked, asked: perhapsOf(checked.elsewhere) };
}

const [before, after] = ['42-before-correction.csv', '42-after-correction.csv'];

it('a file that was mended under another name is known by its rows: of that source it corrects, and doubles nothing', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await (await sending(t, site, before)).prepared.store();
  const own = await sending(t, site, after);
  expect(own.asked).toMatchObject({ source: before, file: before, answers: 12, openedAt: '2026-11-21T09:30:00.000Z' });
  expect(own.checked.stored).toBe(12);

  const { prepared, correcting, checked, asked } = await sending(t, site, after, undefined, own.asked!.source);
  expect([asked, checked.alreadyThere]).toEqual([undefined, 11]);
  correcting.accept(await correcting.offered(checked.mayCorrect));
  expect(await prepared.store()).toMatchObject({ stored: 0, corrected: 1, alreadyThere: 11 });
  expect(await countDifferences(t.db.query)).toEqual([]);
});

it('two stores with equal rows stay two', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  for (const name of ['37a-store-a-no-ids.csv', '37b-store-b-no-ids.csv'])
    await (await sending(t, site, name)).prepared.store();
  expect((await t.db.query('SELECT count(*) AS n FROM responses'))[0]).toEqual({ n: 40 });
});

const header = 'day,score,comment';
const ratings = (from: number, n: number, comment: (i: number) => string = () => '') =>
  [
    header,
    ...Array.from(
      { length: n },
      (_, i) =>
        `2026-01-${String(1 + ((from + i) % 28)).padStart(2, '0')},${1 + ((from + i) % 5)},${comment(from + i)}`,
    ),
  ].join('\n');
const rowsOf = (text: string): string => text.slice(header.length + 1);
const said = (i: number): string => `What number ${i} said`;

const asked: [string, string, number | null][] = [
  ['a tenth, by what was said', ratings(90, 100, said), 10],
  ['fewer, by what was said', ratings(95, 100, said), null],
  ['nine in ten, by day and score alone', `${ratings(0, 27)}\n${rowsOf(ratings(100, 3, said))}`, 27],
  ['most, by day and score alone', `${ratings(0, 25)}\n${rowsOf(ratings(100, 5, said))}`, null],
  ['two of two', ratings(0, 2, said), null],
  ['all, of another header', ratings(0, 100, said).replace('comment', 'remark'), null],
];

it('it is asked whether a file is of another source that holds a tenth of it, where that is hardly chance, else nine tenths', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await (await sending(t, site, 'export.csv', `${ratings(0, 100, said)}\n${rowsOf(ratings(0, 27))}`)).prepared.store();
  for (const [which, text, answers] of asked) {
    const checked = await sending(t, site, 'export (1).csv', text);
    expect([which, checked.asked?.answers ?? null]).toEqual([which, answers]);
  }
});

it('rows that are alike count one to one with those of the other source, in whatever pieces they come', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const alike = (n: number) => [header, ...Array.from({ length: n }, () => '2026-01-05,4,')].join('\n');
  await (await sending(t, site, 'export.csv', alike(600))).prepared.store();
  const { checked } = await sending(t, site, 'shop.csv', alike(1_200));
  expect(checked.elsewhere).toMatchObject({ compared: 1_200, sources: [{ answers: 600, telling: 0 }] });
});

it.each([
  ['10:07', 4],
  ['10:30', undefined],
])('what is another in a text alone counts where its moment is hardly chance: %s', async (time, answers) => {
  await using t = await openTestDb();
  const site = await t.site();
  const saying = (text: string) =>
    [header, ...[1, 2, 3, 4].map((day) => `2026-01-0${day} ${time},4,${text} ${day}`)].join('\n');
  await (await sending(t, site, 'export.csv', saying('What was said'))).prepared.store();
  expect((await sending(t, site, 'mended.csv', saying('What was meant'))).asked?.answers).toBe(answers);
});

it('of each moment all answers are looked at or none, and whoever checks hears that there are more', async () => {
  await using t = await openTestDb();
  const site = await t.site({ timeZone: 'UTC' });
  const days = ['2026-05-01', '2026-05-02', '2026-05-02'];
  const row = (occurredAt: string, n: number) => ({
    line: n,
    body: { externalId: `row:${'0'.repeat(32)}:${n}`, occurredAt, kind: 'csat', score: 4 },
  });
  const importId = t.ids.uuid();
  await t.db.write([
    {
      sql: `INSERT INTO imports (id, site_id, state, file, bytes, fingerprint, header, choices, answers, actor_kind, opened_at)
 VALUES (?, ?, 'open', 'a.csv', 0, '', '', '{}', 0, 'key', 0)`,
      args: [importId, site.id],
    },
  ]);
  const manyADay = [...days, ...Array.from({ length: 49 }, () => '2026-05-02')];
  await takeRows(t.call(site), manyADay.map(row), { dryRun: false, importId, source: 'a.csv' });
  const moments = new Set(days.map((day) => Date.parse(`${day}T12:00:00Z`)));
  const found = async (most: number) => {
    const at = await answersOfImportsAt(t.db, site.id, { moments, imports: new Set([importId]), most });
    return [at.found.length, at.cut < Infinity];
  };
  expect([await found(1), await found(50), await found(52)]).toEqual([
    [1, true],
    [1, true],
    [52, false],
  ]);
  const check = (day: string) => takeRows(t.call(site), [row(day, 99)], { dryRun: true, importId, source: 'a.csv' });
  expect(await check('2026-05-01')).toMatchObject({ mayCorrect: [{ field: null }], isMoreToCorrect: false });
  expect(await check('2026-05-02')).toMatchObject({ mayCorrect: [], isMoreToCorrect: true });
});

it('whoever asks for other sources hears that they hold more at a moment than is looked at', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const importId = t.ids.uuid();
  await t.db.write([
    {
      sql: `INSERT INTO imports (id, site_id, state, file, bytes, fingerprint, header, choices, answers, actor_kind, opened_at)
 VALUES (?, ?, 'open', 'a.csv', 0, '', 'h', '{}', 0, 'key', 0)`,
      args: [importId, site.id],
    },
  ]);
  const row = (n: number) => ({
    line: n,
    body: { externalId: `row:${'0'.repeat(32)}:${n}`, occurredAt: '2026-05-01', kind: 'csat', score: 4 },
  });
  const stored = Array.from({ length: 5_001 }, (_, i) => row(i + 1));
  await takeRows(t.call(site), stored, { dryRun: false, importId, header: 'h', source: 'a.csv' });
  const check = (elsewhere: boolean) =>
    takeRows(t.call(site), [row(9_999)], { dryRun: true, importId: 'b', header: 'h', source: 'b.csv', elsewhere });
  expect(await check(true)).toMatchObject({ elsewhere: { compared: 0, sources: [] }, isMoreToCorrect: true });
  expect(await check(false)).toMatchObject({ isMoreToCorrect: false });
});
