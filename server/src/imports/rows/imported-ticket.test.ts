import { expect, it } from 'vitest';
import { openTestDb } from '../../testing/open-test-db.ts';
import { importRows } from '../kept/import-at-once.ts';

const hour = 3_600_000;

it('a promise that was broken before a complaint was imported starts anew, and one that can be kept goes on', async () => {
  await using t = await openTestDb('2026-11-21T09:30:00Z');
  const site = { ...(await t.site()), firstReplyMinutes: 240 };
  const complaint = (occurredAt: string, status: 'open' | 'closed', comment = 'Late') => ({
    line: 1,
    body: { externalId: occurredAt, occurredAt, kind: 'complaint', comment, status },
  });
  const [old, fresh, over] = ['2026-11-01T09:31:00Z', '2026-11-21T08:30:00Z', '2026-11-02T09:30:00Z'];
  const rows = [complaint(old, 'open'), complaint(fresh, 'open'), complaint(over, 'closed')];
  for (const dryRun of [true, false])
    expect((await importRows(t.call(site), rows, { dryRun })).waiting).toEqual({ open: 2, late: 1 });
  const tickets = () =>
    t.db.query(
      'SELECT opened_at AS opened, reply_since AS since, reply_due_at AS due, first_reply_due_at AS first FROM tickets ORDER BY opened_at',
    );
  const now = t.clock.now();
  const [since, due] = [Date.parse(fresh), Date.parse(fresh) + 4 * hour];
  const stand = [
    { opened: Date.parse(old), since: now, due: now + 4 * hour, first: now + 4 * hour },
    { opened: Date.parse(over), since: null, due: null, first: null },
    { opened: since, since, due, first: due },
  ];
  expect(await tickets()).toEqual(stand);

  t.clock.advance(hour);
  const corrected = await importRows(t.call(site), [complaint(old, 'open', 'Late again')], { dryRun: false });
  expect([corrected.corrected, await tickets()]).toEqual([1, stand]);
});

it.each<[string, string | undefined, late: number, firstDue: string]>([
  ['by nobody', undefined, 1, '2026-11-21T13:30:00Z'],
  ['in time', 'PT3600S', 0, '2026-11-01T13:30:00Z'],
  ['too late', 'PT20000S', 1, '2026-11-01T13:30:00Z'],
])(
  'an open complaint that was answered elsewhere %s was due for a first reply when it was',
  async (_, firstRepliedAt, late, due) => {
    await using t = await openTestDb('2026-11-21T09:30:00Z');
    const site = { ...(await t.site()), firstReplyMinutes: 240 };
    const body = {
      externalId: 'a',
      occurredAt: '2026-11-01T09:30:00Z',
      kind: 'complaint',
      comment: 'Late',
      status: 'open',
    };
    const rows = (comment: string) => [
      { line: 1, body: { ...body, comment, ...(firstRepliedAt && { firstRepliedAt }) } },
    ];
    const { waiting, leftOut } = await importRows(t.call(site), rows('Late'), { dryRun: false });
    expect([waiting, leftOut]).toEqual([{ open: 1, late }, []]);
    const dues = () => t.db.query('SELECT reply_due_at AS due, first_reply_due_at AS first FROM tickets');
    const stand = [{ due: t.clock.now() + 4 * hour, first: Date.parse(due) }];
    expect(await dues()).toEqual(stand);
    t.clock.advance(hour);
    await importRows(t.call(site), rows('Late again'), { dryRun: false });
    expect(await dues()).toEqual(stand);
  },
);

it.each<[string, object, remarks: object[]]>([
  ['nobody replied to', { resolvedAt: 'PT60S', closedAt: 'PT90S' }, []],
  ['ended in the moment of its first reply', { firstRepliedAt: 'PT60S', resolvedAt: 'PT60S' }, []],
  ['closed before its first reply', { firstRepliedAt: 'PT100S', closedAt: 'PT90S' }, [{ rows: 2, line: 1 }]],
  ['resolved before it', { firstRepliedAt: 'PT70S', resolvedAt: 'PT60S', closedAt: 'PT90S' }, [{ rows: 2, line: 1 }]],
])(
  'a complaint that was %s keeps its times, and it is told where they contradict each other',
  async (_, story, remarks) => {
    await using t = await openTestDb('2026-11-21T09:30:00Z');
    const site = await t.site();
    const rows = ['a', 'b'].map((externalId, i) => ({
      line: i + 1,
      body: { externalId, occurredAt: '2026-11-01T09:30:00Z', kind: 'complaint', comment: 'Late', ...story },
    }));
    for (const dryRun of [true, false]) {
      const said = await importRows(t.call(site), rows, { dryRun });
      expect(said).toMatchObject({ stored: 2, leftOut: [] });
      expect(said.remarks).toEqual(remarks.map((one) => ({ remark: 'replied_after_end', ...one })));
    }
    const lasted =
      "SELECT type, (at - 1793525400000) / 1000 AS seconds FROM events WHERE subject_id = (SELECT id FROM tickets WHERE number = 1) AND type <> 'ticket.opened'";
    expect((await t.db.query(lasted)).map(({ type, seconds }) => [type, `PT${String(seconds)}S`])).toEqual(
      Object.entries(story).map(([field, at]) => [`ticket.${field.replace(/^first|At$/g, '').toLowerCase()}`, at]),
    );
  },
);
