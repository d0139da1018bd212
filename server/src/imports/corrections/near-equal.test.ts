import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import type { ImportChoices } from '@huiyin/shared/contract/imports/understood';
import { correctingFile } from '@huiyin/shared/files/corrections/corrections';
import type { ImportRow } from '@huiyin/shared/files/import-row';
import { openImport } from '@huiyin/shared/files/open-import';
import { nonePassedOver } from '@huiyin/shared/files/passed-over';
import { sourceOf } from '@huiyin/shared/files/reading/source';
import { expect, it } from 'vitest';
import { system } from '../../base/actor.ts';
import type { Call } from '../../base/call.ts';
import type { Site } from '../../base/site.ts';
import { countDifferences } from '../../intake/recount.ts';
import { openTestDb, type TestDb } from '../../testing/open-test-db.ts';
import { replyToTicket } from '../../threads/reply-to-ticket.ts';
import { ticketOf } from '../../tickets/read-ticket.ts';
import { importRows } from '../kept/import-at-once.ts';
import { takeRows } from '../rows/take-rows.ts';
import { restoreCorrected } from '../undo/restore-corrected.ts';

const choices: ImportChoices = { map: 'occurredAt=day,csat=score,comment=comment', source: 'shop', scale: '1-5' };

/** Sends a case as a table, first in a dry run; what is offered then is accepted where it is to be. */
async function send(t: TestDb, site: Site, name: string, accept: boolean, how: ImportChoices = choices) {
  const bytes = new Uint8Array(await (await openAsBlob(join(import.meta.dirname, '../cases', name))).arrayBuffer());
  const opened = await openImport(
    sourceOf(name, bytes, async () => undefined),
    how,
  );
  const { file, offered, accept: take } = correctingFile(opened, site.id);
  const call = async (dryRun: boolean) => {
    const rows: ImportRow[] = [];
    for await (const row of file.rows(nonePassedOver())) rows.push(row);
    const opening = { file: name, bytes: 0, fingerprint: '', header: '', choices: {}, answers: rows.length };
    const { corrections, source } = how;
    return importRows({ ...t.call(site), may: () => true }, rows, {
      dryRun,
      corrections,
      source,
      opening: { ...opening, choices: { source } },
    });
  };
  const pairs = await offered((await call(true)).mayCorrect);
  if (accept) take(pairs);
  const planned = await call(true);
  const result: ImportResult = await call(false);
  expect({ ...planned, mayCorrect: [], import: result.import, dryRun: false }).toEqual(result);
  return { pairs: pairs.map(({ line, field, was, becomes }) => [line, field, was, becomes]), result };
}

const counted = (t: TestDb, site: Site) =>
  t.db.query('SELECT kind, dimension, value, day, score, n FROM counts WHERE site_id = ? ORDER BY 1, 2, 3, 4, 5', [
    site.id,
  ]);

it('a row without an id that differs from a stored one in a cell is offered for it: then the figures are those of the right file alone', async () => {
  await using t = await openTestDb();
  const [site, alone] = [await t.site(), await t.site()];
  await send(t, site, '42-before-correction.csv', false);
  const before = await counted(t, site);
  const { pairs, result } = await send(t, site, '42-after-correction.csv', true);
  expect(pairs).toEqual([[2, 'score', '1', '5']]);
  expect(result).toMatchObject({ stored: 0, corrected: 1, alreadyThere: 11, errorCount: 0 });
  await send(t, alone, '42-after-correction.csv', false);
  expect(await counted(t, site)).toEqual(await counted(t, alone));

  for (const name of ['42-before-correction.csv', '42-after-correction.csv']) {
    const again = await send(t, site, name, true);
    expect(again.result).toMatchObject({ stored: 0, corrected: 0, alreadyThere: 12, errorCount: 0 });
  }
  while (await restoreCorrected(t.call(site, system), { id: result.import! }, 200));
  expect(await counted(t, site)).toEqual(before);
  expect(await countDifferences(t.db.query)).toEqual([]);
});

it('what is offered is stored beside the other where nobody accepts it', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await send(t, site, '42-before-correction.csv', false);
  expect((await send(t, site, '42-after-correction.csv', false)).result).toMatchObject({ stored: 1, corrected: 0 });
});

it('equal rows of two stores stay two, and none is offered for the other', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const of = (source: string) => ({ map: 'occurredAt=day,csat=score', source, scale: '1-5' });
  const first = await send(t, site, '37a-store-a-no-ids.csv', true, of('store a'));
  const second = await send(t, site, '37b-store-b-no-ids.csv', true, of('store b'));
  expect([second.pairs, second.result.stored, second.result.corrected]).toEqual([[], first.result.stored, 0]);
});

/** What a dry run of one row without an id offers, where another is stored of the same source and day. */
async function offeredFor(t: TestDb, call: Call, stored: object, row: object) {
  const opening = { file: 'a.csv', bytes: 0, fingerprint: '', header: '', choices: { source: 'shop' }, answers: 1 };
  const of = (body: object, n: number) => ({ line: 1, body: { externalId: `row:${'0'.repeat(32)}:${n}`, ...body } });
  await importRows(call, [of(stored, 1)], { dryRun: false, source: 'shop', opening });
  const { mayCorrect } = await takeRows(call, [of(row, 2)], { dryRun: true, source: 'shop', importId: t.ids.uuid() });
  return mayCorrect.map(({ field, was, becomes, also }) => [
    [field, was, becomes],
    ...also.map((one) => [one.field, one.was, one.becomes]),
  ]);
}

const nps = { occurredAt: '2026-05-01', kind: 'nps' };

it.each([
  ['another word', { group: 'promoter' }, { group: 'detractor' }, [['score', 'promoter', 'detractor']]],
  ['a number instead', { group: 'promoter' }, { score: 3 }, [['score', 'promoter', '3']]],
])('NPS words of one day are the same only where they are one word: %s', async (_, stored, row, expected) => {
  await using t = await openTestDb();
  const call = { ...t.call(await t.site()), may: () => true };
  expect(await offeredFor(t, call, { ...nps, ...stored }, { ...nps, ...row })).toEqual([expected]);
});

const told = {
  occurredAt: '2026-05-01T10:00:00Z',
  kind: 'complaint',
  comment: 'Torn parcel',
  status: 'resolved',
  firstRepliedAt: 'PT600S',
  resolvedAt: '2026-05-02T10:00:00Z',
};
const [reply, later, end] = ['2026-05-01T10:10:00.000Z', '2026-05-01T10:20:00.000Z', '2026-05-02T10:00:00.000Z'];

it.each<[string, object, unknown[]]>([
  ['a first reply', { firstRepliedAt: 'PT1200S' }, [['firstRepliedAt', reply, later]]],
  [
    'no end',
    { status: 'open', resolvedAt: undefined },
    [
      ['status', 'resolved', 'open'],
      ['resolvedAt', end, ''],
    ],
  ],
  [
    'an end more',
    { status: 'closed', closedAt: end },
    [
      ['status', 'resolved', 'closed'],
      ['closedAt', '', end],
    ],
  ],
  ['whose it is', { agent: 'Olive' }, [['agent', '', 'Olive']]],
  [
    'a text too',
    { comment: 'Torn', firstRepliedAt: 'PT1200S' },
    [
      ['comment', 'Torn parcel', 'Torn'],
      ['firstRepliedAt', reply, later],
    ],
  ],
  ['nothing', {}, [[null, '', '']]],
])('how a complaint was dealt with elsewhere is told where a row says it otherwise: %s', async (_, other, expected) => {
  await using t = await openTestDb();
  const site = await t.site();
  const olive = await t.owner(site);
  await t.db.write([{ sql: "UPDATE user SET name = 'Olive' WHERE id = ?", args: [olive] }]);
  const call = { ...t.call(site), may: () => true };
  expect(await offeredFor(t, call, told, { ...told, ...other })).toEqual([expected]);
});

it('of a complaint that staff have dealt with here nothing is told of what was done elsewhere, and of others to nobody who may not read tickets', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const mended = { ...told, firstRepliedAt: 'PT1200S' };
  const unread = { ...t.call(site), may: (one: string) => one !== 'tickets.read' };
  expect(await offeredFor(t, unread, told, mended)).toEqual([[['firstRepliedAt', null, later]]]);

  const id = await t.owner(site);
  const call = t.call(site, { kind: 'person', id, name: 'Olive' });
  await replyToTicket(call, await ticketOf(t.db, site.id, '1'), { text: 'We look', visibility: 'public' });
  const again = await offeredFor(t, { ...t.call(site), may: () => true }, told, mended);
  expect(again).toEqual([[[null, '', '']]]);
});
