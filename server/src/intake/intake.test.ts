import type { Prepared } from './store-responses.ts';
import { expect, it } from 'vitest';
import { countDifferences } from './recount.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import type { Site } from '../base/site.ts';
import { createIntake } from './intake.ts';
import { prepareRow } from '../responses/prepare-response.ts';
import { ticketFor } from './submit-response.ts';

const deps = (t: TestDb) => ({ ...t, sharesWork: true });

function prepared(t: TestDb, site: Site, i: number): Prepared {
  const body =
    i % 4 ? { kind: 'csat' as const, score: 1 + (i % 5) } : { kind: 'complaint' as const, comment: `no ${i}` };
  const now = t.clock.now();
  const row = prepareRow(body, {
    site,
    id: t.ids.uuid(),
    asked: { survey: body.kind, version: 1, questions: [] },
    channel: 'widget',
    occurredAt: now,
    receivedAt: now,
  });
  return { row, ticket: ticketFor(row, {}, site, null) };
}

it('one answer among sixty-four that cannot be stored fails alone; the others are stored, counted and numbered', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const intake = createIntake(deps(t));
  const units = Array.from({ length: 64 }, (_, i) => prepared(t, site, i));
  const bad = units[37]!;
  bad.row = { ...bad.row, siteId: 'no such site' };
  const outcomes = await Promise.allSettled(units.map((unit) => intake.add(unit)));
  expect(outcomes.map((o) => o.status === 'rejected')).toEqual(units.map((unit) => unit === bad));
  const stored = await t.db.query('SELECT id FROM responses ORDER BY seq');
  expect(stored.map((r) => r['id']).toSorted()).toEqual(
    units
      .filter((u) => u !== bad)
      .map((u) => u.row.id)
      .toSorted(),
  );
  expect(await countDifferences(t.db.query)).toEqual([]);
  const numbers = await t.db.query('SELECT number FROM tickets ORDER BY number');
  expect(numbers.map((r) => r['number'])).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
});

it('answers that wait together are committed together', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  let transactions = 0;
  const db = {
    ...t.db,
    write: (statements: Parameters<typeof t.db.write>[0]) => ((transactions += 1), t.db.write(statements)),
  };
  const intake = createIntake({ ...deps(t), db });
  const outcomes = await Promise.all(Array.from({ length: 600 }, (_, i) => intake.add(prepared(t, site, i))));
  expect(new Set(outcomes.map((o) => o.id)).size).toBe(600);
  expect(transactions).toBeLessThanOrEqual(4);
  expect(await countDifferences(t.db.query)).toEqual([]);
});

it('answers are not waited for longer than a moment where each turn is long and brings one more', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  let turns = 0;
  let now = 0;
  const later: Promise<unknown>[] = [];
  const intake = createIntake({
    ...deps(t),
    clock: { now: () => now },
    turn: async () => {
      turns += 1;
      now += 6;
      if (turns < 100) later.push(intake.add(prepared(t, site, turns)));
    },
  });
  await intake.add(prepared(t, site, 0));
  expect(turns).toBe(1);
  await Promise.all(later);
});

it('an answer that waits beside itself is stored once, and another under its id is refused', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const intake = createIntake(deps(t));
  const one = prepared(t, site, 0);
  const other = { ...one, row: { ...one.row, bodyHash: 1 } };
  const outcomes = await Promise.allSettled([one, one, other, one].map((unit) => intake.add(unit)));
  expect(outcomes.map((o) => o.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect((outcomes[2] as PromiseRejectedResult).reason.code).toBe('id_taken');
  expect(await t.db.query('SELECT count(*) AS n FROM responses')).toMatchObject([{ n: 1 }]);
  expect(await countDifferences(t.db.query)).toEqual([]);
});

it('a queue that is full says so at once', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const gate = Promise.withResolvers<void>();
  const intake = createIntake({ ...deps(t), turn: () => gate.promise });
  const unit = prepared(t, site, 1);
  const waiting = Array.from({ length: 10_000 }, () => intake.add(unit));
  await expect(intake.add(unit)).rejects.toMatchObject({ code: 'busy', retryAfterSeconds: 2 });
  gate.resolve();
  await Promise.all(waiting);
});
