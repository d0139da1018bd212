import { createClient } from '@libsql/client';
import { expect, it } from 'vitest';
import { system } from '../../base/actor.ts';
import { createCall } from '../../base/call.ts';
import type { Db, Statement } from '../../base/db/db.ts';
import { onAnswers } from '../../features.ts';
import { indexNext } from '../../responses/list/index-answers.ts';
import { openTestDb } from '../../testing/open-test-db.ts';
import { takeRows } from '../rows/take-rows.ts';
import { hash, id, senderOn } from '../sender.test-data.ts';
import { importUndoing } from '../undo/undo-imports.ts';

const rating = { externalId: 'a', occurredAt: '2026-05-01', kind: 'csat', score: 4, comment: 'Good' };
const complaint = { externalId: 'c', occurredAt: '2026-05-01', kind: 'complaint', comment: 'Torn', status: 'open' };
const other = { comment: 'Cold', occurredAt: '2026-05-02' };

/**
 * What is looked through whole: all that a site has of something, or all there is. Not so a list of the statement's own, words by the number of
 * their row, and what a site has few of: names, and counts, for which it does so once an import.
 */
const isLookedThrough = (step: string): boolean =>
  /^SEARCH (?!(counts|tags|touchpoints) ).*\(site_id=\?\)$/.test(step) ||
  /^SCAN (?!(CONSTANT ROW|its|\w+ VIRTUAL TABLE INDEX (1:|3:|0:=))$)/.test(step);

it('what corrects, gives back and takes back answers finds each of its rows by an id, however many there are', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const written: Statement[] = [];
  const db: Db = { ...t.db, write: (all) => (written.push(...all), t.db.write(all)) };
  const call = createCall({ ...t, db }, { actor: system, site, permissions: [] });
  const sender = senderOn(t, site);
  const [bringing, undone, correcting] = ['5b6c', '5b6d', '5b6e'].map((end) => id.replace('5b6a', end)) as [
    string,
    string,
    string,
  ];
  for (const importId of [bringing, undone, correcting]) await sender.open(importId);
  const take = (importId: string, bodies: readonly Record<string, unknown>[]) =>
    takeRows(
      call,
      bodies.map((body, i) => ({ line: i + 1, body })),
      { importId, header: hash, dryRun: false },
    );
  const undo = async (importId: string) => {
    await t.db.write([{ sql: "UPDATE imports SET state = 'undoing' WHERE id = ?", args: [importId] }]);
    const job = importUndoing({ ...t, db }, () => onAnswers);
    while (await job.step());
  };
  await take(bringing, [rating, complaint]);
  while ((await indexNext(t, 500)) > 0);
  written.length = 0;
  const others = [rating, complaint].map((one) => ({ ...one, ...other }));
  for (const importId of [undone, correcting]) {
    expect(await take(importId, others)).toMatchObject({ corrected: 2 });
    await undo(importId === undone ? undone : bringing);
  }
  await undo(correcting);

  const client = createClient({ url: `file:${t.path}` });
  const lookedThrough: string[] = [];
  for (const one of written) {
    if (typeof one === 'string' || !('sql' in one)) continue;
    const { rows } = await client.execute({ ...one, sql: `EXPLAIN QUERY PLAN ${one.sql}` });
    const steps = rows.map(({ detail }) => String(detail)).filter(isLookedThrough);
    lookedThrough.push(...steps.map((step) => `${step} of ${one.sql}`));
  }
  client.close();
  expect(lookedThrough).toEqual([]);
});
