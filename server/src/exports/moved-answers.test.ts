import { answersExport } from '@huiyin/shared/contract/exports';
import { openImport } from '@huiyin/shared/files/open-import';
import type { ImportRow } from '@huiyin/shared/files/import-row';
import { nonePassedOver } from '@huiyin/shared/files/passed-over';
import { sourceOf } from '@huiyin/shared/files/reading/source';
import { expect, it } from 'vitest';
import type { Staff } from '../base/actor.ts';
import type { Site } from '../base/site.ts';
import { pieceStream } from '../http/piece-stream.ts';
import { importRows } from '../imports/kept/import-at-once.ts';
import { openingOfCall } from '../imports/kept/opening-of-call.ts';
import { countDifferences } from '../intake/recount.ts';
import { ticketsOfAnswers } from '../links/led-to.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { exportAnswers } from './export-answers.ts';

/** Imports a file under its name; what became of its rows. */
async function bring(t: TestDb, site: Site, source: string, text: string) {
  const bytes = new TextEncoder().encode(text);
  const file = await openImport(sourceOf(source, bytes), { source });
  const rows: ImportRow[] = [];
  for await (const row of file.rows(nonePassedOver())) rows.push(row);
  const opening = await openingOfCall(bytes, file, { source }, rows);
  const taken = await importRows(t.call(site), rows, { dryRun: false, opening, source });
  const { stored, corrected, alreadyThere, errorCount } = taken;
  return { stored, corrected, alreadyThere, errorCount };
}

function leaving(t: TestDb, site: Site, format: string): Promise<string> {
  const call = { ...t.call<Staff>(site, { kind: 'person', id: 'p', name: 'Olive' }), may: () => true };
  const tickets = { numbersOf: ticketsOfAnswers, withFirstReply: async () => [], waiting: async () => [] } as never;
  return new Response(pieceStream(exportAnswers(call, answersExport.parse({ format }), tickets).pieces)).text();
}

const tool = (scores: readonly number[]): string =>
  [
    'Response ID,Date,CSAT,Comment',
    ...scores.map((score, i) => `B${i},2026-03-0${i + 1} 09:31,${score},text ${i}`),
  ].join('\n');
it.each([
  ['csv', {}],
  ['ndjson', { status: 'open' }],
])('tickets have their numbers in the same order after a move as %s', async (format, more) => {
  await using t = await openTestDb();
  const [from, to] = [await t.site(), await t.site()];
  const complaints = Array.from({ length: 250 }, (_, i) => ({
    line: i + 1,
    body: {
      externalId: `c${i}`,
      occurredAt: `2026-03-0${1 + Math.floor(i / 50)}`,
      kind: 'complaint',
      comment: `No ${i}`,
      ...more,
    },
  }));
  await importRows(t.call(from), complaints, { dryRun: false });
  await bring(t, to, `answers.${format}`, await leaving(t, from, format));
  const numbered = ({ id }: Site) =>
    t.db.query('SELECT number, excerpt FROM tickets WHERE site_id = ? ORDER BY number', [id]);
  expect(await numbered(to)).toEqual(await numbered(from));
  expect(await numbered(to)).toHaveLength(250);
});

const rated = 'SELECT source_id AS sourceId, score FROM responses WHERE site_id = ? ORDER BY occurred_at';

it.each(['csv', 'ndjson'])(
  'ids of another tool come out again: a corrected file of it corrects what was moved to another site as %s',
  async (format) => {
    await using t = await openTestDb();
    const [from, to] = [await t.site(), await t.site()];
    const nothing = { stored: 0, corrected: 0, alreadyThere: 0, errorCount: 0 };
    expect(await bring(t, from, 'tool.csv', tool([1, 2, 3]))).toEqual({ ...nothing, stored: 3 });
    expect(await bring(t, to, `answers.${format}`, await leaving(t, from, format))).toEqual({ ...nothing, stored: 3 });
    expect(await bring(t, to, 'tool.csv', tool([1, 2, 3]))).toEqual({ ...nothing, alreadyThere: 3 });
    expect(await bring(t, to, 'corrected.csv', tool([1, 5, 3]))).toEqual({ ...nothing, corrected: 1, alreadyThere: 2 });
    expect(await t.db.query(rated, [to.id])).toEqual([1, 5, 3].map((score, i) => ({ sourceId: `B${i}:csat`, score })));
    expect(await countDifferences(t.db.query)).toEqual([]);
  },
);
