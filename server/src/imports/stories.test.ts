import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureOf } from '@huiyin/shared/domain/metrics';
import { logStep, stillLasting } from '@huiyin/shared/domain/statistics/log-steps';
import type { ImportRow } from '@huiyin/shared/files/import-row';
import { openImport } from '@huiyin/shared/files/open-import';
import { nonePassedOver } from '@huiyin/shared/files/passed-over';
import { sourceOf } from '@huiyin/shared/files/reading/source';
import { expect, it } from 'vitest';
import type { Site } from '../base/site.ts';
import { eventsAfter } from '../base/events/read-events.ts';
import { onAnswers } from '../features.ts';
import { countDifferences } from '../intake/recount.ts';
import { readMetric } from '../metrics/read-metric.ts';
import { dealOut } from '../notices/deal-out.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { replyToTicket } from '../threads/reply-to-ticket.ts';
import { ticketOf } from '../tickets/read-ticket.ts';
import { waitingForReply } from '../tickets/waiting-for-reply.ts';
import { takeRows } from './rows/take-rows.ts';
import { actor, newImport, undoWhole } from './taking.test-data.ts';

const minute = 60_000;
const own = '40-tickets-with-story.csv';

/** The rows of a file of cases/, in which some texts stand otherwise. */
async function rowsOf(name: string, choices: object, others: Record<string, string> = {}): Promise<ImportRow[]> {
  let text = readFileSync(join(import.meta.dirname, 'cases', name)).toString();
  for (const [before, after] of Object.entries(others)) text = text.replaceAll(before, after);
  const opened = await openImport(sourceOf(name, new TextEncoder().encode(text)), choices);
  const rows: ImportRow[] = [];
  for await (const row of opened.rows(nonePassedOver())) rows.push(row);
  return rows;
}

/** The tickets of a file as complaints, where by itself their ratings would be taken. */
async function complaintsOf(name: string): Promise<ImportRow[]> {
  const opened = await openImport(sourceOf(name, readFileSync(join(import.meta.dirname, 'cases', name))), {});
  return rowsOf(name, { map: (await opened.inspection()).otherwise!.map });
}

const take = async (t: TestDb, site: Site, rows: readonly ImportRow[], importId?: string) =>
  takeRows(t.call(site, actor), rows, {
    dryRun: false,
    importId: importId ?? (await newImport(t, site, { header: 'h' })),
    header: 'h',
  });

/** What Insights says of first replies, once the counts agree with the tickets. */
async function firstReplies(t: TestDb, site: Site) {
  expect(await countDifferences(t.db.query)).toEqual([]);
  const period = { by: 'month', from: '2025-01-01', to: '2026-11-21' } as const;
  return readMetric(t.call(site), 'first_reply', period, { first_reply: waitingForReply });
}

/** The figures of first replies that took so many minutes; those below 0 still wait. */
function figuresOf(minutes: readonly number[]) {
  const histogram: Record<number, number> = {};
  for (const one of minutes) {
    const bucket = one < 0 ? stillLasting(logStep(-one * minute)) : logStep(one * minute);
    histogram[bucket] = (histogram[bucket] ?? 0) + 1;
  }
  const beside = { metric: 'first_reply_p90', ...figureOf('first_reply_p90', histogram) };
  return { total: figureOf('first_reply', histogram), beside };
}

const statuses = async ({ db }: TestDb, { id }: Site) =>
  (await db.query('SELECT status FROM tickets WHERE site_id = ? ORDER BY number', [id]))
    .map(({ status }) => status)
    .join(' ');

const historyOf = async ({ db }: TestDb, { id }: Site, number: string) => {
  const ticket = await ticketOf(db, id, number);
  const rows = await db.query('SELECT type, at, actor_kind AS who FROM events WHERE subject_id = ? ORDER BY seq', [
    ticket.id,
  ]);
  return rows.map(({ type, at, who }) => `${who} ${type} ${new Date(at as number).toISOString().slice(0, 16)}`);
};

it('tickets of Zendesk come with their first replies, counted in minutes', async () => {
  await using t = await openTestDb();
  const site = await t.site({ timeZone: 'Asia/Shanghai' });
  const { stored, leftOut } = await take(t, site, await complaintsOf('31-zendesk-satisfaction.csv'));
  // Twelve of the eighteen were rated.
  expect({ stored, leftOut }).toEqual({ stored: 30, leftOut: [] });
  // 10, 11, … 27 minutes: half took at most 18, nine of ten at most 26.
  const figures = await firstReplies(t, site);
  expect(figures).toMatchObject(figuresOf(Array.from({ length: 18 }, (_, i) => 10 + i)));
  expect(figures.total.value! / 18).toBeCloseTo(1, 1);
  expect(figures.beside!.value! / 26).toBeCloseTo(1, 1);
  expect(await statuses(t, site)).toBe(Array.from({ length: 18 }, () => 'closed').join(' '));
  expect(await historyOf(t, site, '1')).toEqual([
    'customer ticket.opened 2025-04-01T01:05',
    'system ticket.replied 2025-04-01T01:15',
    'system ticket.resolved 2025-04-01T04:00',
  ]);
  const april = await readMetric(t.call(site), 'first_reply', { from: '2025-04-18', to: '2025-04-18' }, {});
  expect(april.total.n).toBe(1);
});

it('a rating keeps when it was answered as attributes, whether a file says so or a program', async () => {
  await using t = await openTestDb();
  const site = await t.site({ timeZone: 'Asia/Shanghai' });
  const [row] = await rowsOf('31-zendesk-satisfaction.csv', {});
  const { attributes, ...body } = (row as Extract<ImportRow, { body: unknown }>).body as Record<string, any>;
  const { first_reply_seconds: seconds, resolved_at: resolvedAt, agent, ...others } = attributes;
  const said = { ...body, attributes: others, agent, firstRepliedAt: `PT${String(seconds)}S`, resolvedAt };
  const byProgram = { line: 2, body: { ...said, externalId: 'program' } };
  expect(await take(t, site, [row!, byProgram])).toMatchObject({ stored: 2, leftOut: [] });
  const kept = (await t.db.query('SELECT attributes FROM responses ORDER BY seq')).map((one) =>
    JSON.parse(one['attributes'] as string),
  );
  expect(kept).toEqual([attributes, attributes]);
  expect(seconds).toBeGreaterThan(0);
  expect(Date.parse(resolvedAt)).not.toBeNaN();
});

it('tickets of Freshdesk have ended after hours, minutes and seconds; a first reply of 0:00:00 never was', async () => {
  await using t = await openTestDb();
  const site = await t.site({ timeZone: 'Asia/Shanghai' });
  const { stored, leftOut } = await take(t, site, await complaintsOf('32-freshdesk.csv'));
  // Nine of the twelve were rated.
  expect({ stored, leftOut }).toEqual({ stored: 21, leftOut: [] });
  expect((await firstReplies(t, site)).total).toMatchObject({ n: 0, value: null });
  expect(await historyOf(t, site, '12')).toEqual([
    'customer ticket.opened 2025-01-19T07:00',
    'system ticket.resolved 2025-01-20T10:31',
  ]);
});

it('states, agents and moments are read of a file in Chinese; what cannot be is told and left out', async () => {
  await using t = await openTestDb();
  const site = await t.site({ timeZone: 'Asia/Shanghai' });
  const [wang, li] = [await t.owner(site), await t.owner(site)];
  await t.db.write([
    { sql: "UPDATE user SET name = '王芳' WHERE id = ?", args: [wang] },
    { sql: "UPDATE user SET name = 'Li', email = 'li@shop.example' WHERE id = ?", args: [li] },
  ]);
  const rows = await rowsOf(own, { dateOrder: 'dmy' });
  const { stored, leftOut } = await take(t, site, rows);
  expect(stored).toBe(6);
  expect(leftOut.map(({ line, field }) => `${line} ${field}`)).toEqual([
    '6 firstRepliedAt',
    '6 resolvedAt',
    '7 resolvedAt',
  ]);
  expect(await statuses(t, site)).toBe('closed resolved waiting open closed open');
  const assignees = await t.db.query('SELECT assignee_id AS who FROM tickets ORDER BY number');
  expect(assignees.map(({ who }) => who)).toEqual([wang, li, null, null, wang, wang]);
  const kept = await t.db.query("SELECT attributes->>'agent' AS agent FROM responses ORDER BY seq");
  expect(kept.map(({ agent }) => agent)).toEqual([null, null, '陌生人', null, null, null]);
  const waited = (t.clock.now() - Date.parse('2025-03-06T01:00:00Z')) / minute;
  expect(await firstReplies(t, site)).toMatchObject(figuresOf([30, 120, 6, 45, -waited]));
  expect(await historyOf(t, site, '1')).toEqual([
    'customer ticket.opened 2025-03-05T01:00',
    'system ticket.replied 2025-03-05T01:30',
    'system ticket.resolved 2025-03-06T02:00',
    'system ticket.closed 2025-03-07T02:00',
  ]);
  expect(await take(t, site, rows)).toMatchObject({ stored: 0, alreadyThere: 6, corrected: 0 });
});

it('a corrected row moves its times, undo brings them back and takes all away', async () => {
  await using t = await openTestDb();
  const site = await t.site({ timeZone: 'Asia/Shanghai' });
  const [first, second] = [await newImport(t, site, { header: 'h' }), await newImport(t, site)];
  await take(t, site, await rowsOf(own, { dateOrder: 'dmy' }), first);
  const before = [await firstReplies(t, site), await historyOf(t, site, '1')];
  const mended = await rowsOf(
    own,
    { dateOrder: 'dmy' },
    {
      '05/03/2025 09:30': '05/03/2025 13:00',
      '07/03/2025 10:00': '',
      '已解决,Li@Shop.example,05/03/2025 10:00,05/03/2025 12:00': '处理中,Li@Shop.example,05/03/2025 10:00,',
    },
  );
  expect(await take(t, site, mended, second)).toMatchObject({ stored: 0, corrected: 2, alreadyThere: 4 });
  const since = (at: string) => (t.clock.now() - Date.parse(at)) / minute;
  const [t2, t4] = [since('2025-03-05T02:00:00Z'), since('2025-03-06T01:00:00Z')];
  expect(await firstReplies(t, site)).toMatchObject(figuresOf([240, 6, 45, -t2, -t4]));
  expect((await historyOf(t, site, '1')).map((line) => line.slice(0, -'T01:00'.length))).toEqual([
    'customer ticket.opened 2025-03-05',
    'system ticket.replied 2025-03-05',
    'system ticket.resolved 2025-03-06',
    'key ticket.corrected 2026-11-21',
  ]);
  expect(await statuses(t, site)).toBe('closed open waiting open closed open');

  await undoWhole(t, site, second, onAnswers);
  const [figures, history] = [await firstReplies(t, site), await historyOf(t, site, '1')];
  expect(figures).toEqual(before[0]);
  expect(history.filter((line) => !line.includes('corrected')).toSorted()).toEqual((before[1] as string[]).toSorted());
  expect(await statuses(t, site)).toBe('closed resolved waiting open closed open');

  await undoWhole(t, site, first, onAnswers);
  expect(await t.db.query('SELECT 1 FROM tickets UNION ALL SELECT 1 FROM counts')).toEqual([]);
  expect(await t.db.query("SELECT 1 FROM events WHERE type LIKE 'ticket.%'")).toEqual([]);
});

it('nobody is told of what happened elsewhere, also an hour ago', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await t.owner(site);
  const body = { externalId: 'a', kind: 'complaint', comment: 'Torn', occurredAt: '2026-11-21T07:00:00Z' };
  const story = { status: 'closed', firstRepliedAt: 'PT600S', resolvedAt: 'PT1200S', closedAt: '2026-11-21T08:30:00Z' };
  const { leftOut } = await take(t, site, [{ line: 1, body: { ...body, ...story } }]);
  expect(leftOut).toEqual([]);
  const events = await eventsAfter(t.db, 0, 100);
  expect(events.filter(({ type }) => type.startsWith('ticket'))).toHaveLength(4);
  expect(await dealOut(t, events)).toEqual([]);
  expect(await t.db.query('SELECT * FROM outbox')).toEqual([]);
});

it('what staff answered here keeps the first reply that was given elsewhere', async () => {
  await using t = await openTestDb();
  const site = await t.site({ timeZone: 'Asia/Shanghai' });
  const id = await t.owner(site);
  await take(t, site, await rowsOf(own, { dateOrder: 'dmy' }));
  const before = await firstReplies(t, site);
  const call = t.call(site, { kind: 'person', id, name: 'Olive' });
  await replyToTicket(call, await ticketOf(t.db, site.id, '6'), { text: 'We look', visibility: 'public' });
  expect(await firstReplies(t, site)).toEqual(before);
  const again = await rowsOf(own, { dateOrder: 'dmy' }, { '07/03/2025 11:45': '07/03/2025 11:50' });
  expect(await take(t, site, again)).toMatchObject({ alreadyThere: 6 });
  expect(await firstReplies(t, site)).toEqual(before);
});
