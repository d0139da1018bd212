import fc from 'fast-check';
import { ticketQuery } from '@huiyin/shared/contract/tickets';
import { describe, expect, it } from 'vitest';
import type { ImportRow } from '@huiyin/shared/files/import-row';
import { system } from '../../base/actor.ts';
import type { Site } from '../../base/site.ts';
import { findTickets } from '../../desk/find-tickets.ts';
import { eventsAfter } from '../../base/events/read-events.ts';
import { statementsOf } from '../../base/events/record-event.ts';
import { matchCustomers } from '../../customers/match-customers.ts';
import { countDifferences } from '../../intake/recount.ts';
import { indexNext } from '../../responses/list/index-answers.ts';
import { onAnswers } from '../../features.ts';
import { importUndoing } from '../undo/undo-imports.ts';
import { openTestDb, type TestDb } from '../../testing/open-test-db.ts';
import { replyToTicket } from '../../threads/reply-to-ticket.ts';
import { ticketOf } from '../../tickets/read-ticket.ts';
import { doAct } from '../../ticket-acts/do-act.ts';
import { takeRows, type Importing } from '../rows/take-rows.ts';
import type { Origin } from '../rows/origins.ts';
import { restoreCorrected } from '../undo/restore-corrected.ts';

const actor = { kind: 'key', id: 'k', name: 'Import' } as const;
const rating = { externalId: 'a', occurredAt: '2026-05-01', kind: 'csat', score: 4 };
const complaint = {
  externalId: 'c',
  occurredAt: '2026-05-01T10:00:00Z',
  kind: 'complaint',
  comment: 'Parcel came torn',
  category: 'delivery',
  contact: { email: 'ann@old.example', name: 'Ann' },
  status: 'open',
};

const asRows = (bodies: readonly object[]): ImportRow[] =>
  bodies.map((body, i) => ({ line: i + 1, body: body as Record<string, unknown> }));

const take = (t: TestDb, site: Site, importId: string, bodies: readonly object[], how: Partial<Importing> = {}) =>
  takeRows(t.call(site, actor), asRows(bodies), { dryRun: false, importId, ...how });

/** Opens an import; its id. */
async function begun(t: TestDb, site: Site, { header = '', source = '' }: Origin = {}): Promise<string> {
  const id = t.ids.uuid();
  await t.db.write([
    {
      sql: `INSERT INTO imports (id, site_id, state, file, bytes, fingerprint, header, choices, answers, actor_kind, opened_at)
 VALUES (?, ?, 'open', 'a.csv', 0, '', ?, ?, 0, 'key', 0)`,
      args: [id, site.id, header, JSON.stringify({ ...(source && { source }) })],
    },
  ]);
  return id;
}

async function undo(t: TestDb, site: Site, importId: string): Promise<void> {
  while (await restoreCorrected(t.call(site, system), { id: importId }, 200));
}

/** Takes an import back with all it brought. */
async function undoWhole(t: TestDb, importId: string): Promise<void> {
  await t.db.write([{ sql: "UPDATE imports SET state = 'undoing' WHERE id = ?", args: [importId] }]);
  const job = importUndoing(t, () => onAnswers);
  while (await job.step());
  expect(await countDifferences(t.db.query)).toEqual([]);
}

const rowsOf = async (t: TestDb, sql: string, ...args: string[]) =>
  (await t.db.query(sql, args)).map((row) => Object.values(row));

/** All that is told of the answers of a site and what they opened, but for how often and when it changed. */
async function stands(t: TestDb, { id }: Site): Promise<Record<string, unknown[][]>> {
  const told = {
    responses: 'SELECT * FROM responses WHERE site_id = ? ORDER BY seq',
    counts: 'SELECT * FROM counts WHERE site_id = ? ORDER BY 1, 2, 3, 4, 5, 6, 7, 8',
    facets: `SELECT f.name, f.series, f.value, f.bucket, f.n, a.occurred_at, a.seq, a.day FROM answer_facets f
 LEFT JOIN facet_answers a ON a.facet = f.id WHERE f.site_id = ? AND f.n <> 0 ORDER BY 1, 2, 3, 4, 6, 7`,
    tickets: `SELECT id, number, status, category, chosen_category, customer, excerpt, opened_at, said_at, first_reply_due_at, reply_due_at,
 reply_since, news_revision FROM tickets WHERE site_id = ? ORDER BY id`,
    messages: 'SELECT * FROM messages WHERE site_id = ? ORDER BY seq',
    opened: "SELECT subject_id, at FROM events WHERE site_id = ? AND type = 'ticket.opened' ORDER BY seq",
  };
  const all = Object.entries(told).map(async ([name, sql]) => [name, await rowsOf(t, sql, id)] as const);
  return Object.fromEntries(await Promise.all(all));
}

/** What is told of the answers of a site whatever their ids are. */
async function figures(t: TestDb, { id }: Site): Promise<Record<string, unknown[][]>> {
  const told = {
    counts: `SELECT kind, survey, dimension, value, day, survey_version, score, n FROM counts WHERE site_id = ? ORDER BY 1, 2, 3, 4, 5, 6, 7`,
    facets: `SELECT f.name, f.series, f.value, f.bucket, f.n, a.occurred_at, a.day FROM answer_facets f
 JOIN facet_answers a ON a.facet = f.id WHERE f.site_id = ? ORDER BY 1, 2, 3, 4, 6`,
    tickets: `SELECT status, category, customer, excerpt, opened_at, said_at, reply_due_at, reply_since, news_revision, text
 FROM tickets t JOIN messages m ON m.id = t.id WHERE t.site_id = ? ORDER BY number`,
  };
  const all = Object.entries(told).map(async ([name, sql]) => [name, await rowsOf(t, sql, id)] as const);
  return Object.fromEntries(await Promise.all(all));
}

async function indexAll(t: TestDb): Promise<void> {
  while ((await indexNext(t, 500)) > 0);
}

const day = fc.integer({ min: 1, max: 28 }).map((d) => `2026-02-${String(d).padStart(2, '0')}`);
const shared = {
  occurredAt: day,
  locale: fc.constantFrom('en', 'zh-CN', 'ja'),
  touchpoint: fc.constantFrom('shop-1', 'shop-2'),
  attributes: fc.record({ tier: fc.constantFrom('gold', 'blue') }),
  answers: fc.record({ reasons: fc.subarray(['late', 'torn', 'rude']) }),
};
const body = fc.oneof(
  fc.record({ ...shared, kind: fc.constant('csat'), score: fc.integer({ min: 1, max: 5 }), comment: fc.lorem() }),
  fc.record({ ...shared, kind: fc.constant('nps'), score: fc.integer({ min: 0, max: 10 }) }),
  fc.record({ ...shared, kind: fc.constant('nps'), group: fc.constantFrom('promoter', 'passive', 'detractor') }),
  fc.record({
    ...shared,
    kind: fc.constant('complaint'),
    comment: fc.lorem(),
    category: fc.constantFrom('delivery', 'product'),
    contact: fc.record({ email: fc.constantFrom('a@x.example', 'b@x.example') }),
    status: fc.constantFrom('open', 'closed'),
  }),
);

describe('an answer that a later file says otherwise', () => {
  it('says what that file says, in every figure and list, and what it said before once that import is undone', async () => {
    await using t = await openTestDb();
    await using fresh = await openTestDb();
    const edits = fc.array(fc.tuple(body, fc.option(body)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(edits, fc.boolean(), async (pairs, isIndexed) => {
        const [site, alone] = [await t.site(), await fresh.site()];
        const named = (one: object, i: number) => ({ ...one, externalId: String(i) });
        const first = pairs.map(([one], i) => named(one, i));
        const second = pairs.map(([one, next], i) => named(next && next.kind === one.kind ? next : one, i));
        const differ = second.filter((one, i) => JSON.stringify(one) !== JSON.stringify(first[i])).length;

        await take(t, site, await begun(t, site), first);
        if (isIndexed) await indexAll(t);
        const before = await stands(t, site);
        const correcting = await begun(t, site);
        const planned = await take(t, site, correcting, second, { dryRun: true });
        const result = await take(t, site, correcting, second);
        expect(result).toMatchObject({ stored: 0, corrected: differ, errorCount: 0 });
        expect({ ...result, import: null, dryRun: true }).toEqual(planned);
        expect(await take(t, site, correcting, second)).toMatchObject({ stored: 0, corrected: differ });
        expect(await countDifferences(t.db.query)).toEqual([]);

        await take(fresh, alone, await begun(fresh, alone), second);
        await Promise.all([indexAll(t), indexAll(fresh)]);
        expect(await figures(t, site)).toEqual(await figures(fresh, alone));

        await undo(t, site, correcting);
        expect(await stands(t, site)).toEqual({ ...before, ...(!isIndexed && { facets: expect.anything() }) });
        expect(await rowsOf(t, 'SELECT * FROM corrected_answers')).toEqual([]);
        expect(await countDifferences(t.db.query)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it.each([
    [{ group: 'promoter' }, { group: 'detractor' }],
    [{ score: 9 }, { group: 'detractor' }],
    [{ group: 'promoter' }, { score: 3 }],
  ])('is of the group, or has the number, that the later file says: %o, then %o', async (first, second) => {
    await using t = await openTestDb();
    const site = await t.site();
    const nps = { externalId: 'n', occurredAt: '2026-05-01', kind: 'nps' };
    const stored = () => t.db.query('SELECT score, nps_group AS "group" FROM responses');
    await take(t, site, await begun(t, site), [{ ...nps, ...first }]);
    const correcting = await begun(t, site);
    expect(await take(t, site, correcting, [{ ...nps, ...second }])).toMatchObject({ corrected: 1, errorCount: 0 });
    expect(await stored()).toMatchObject([{ score: null, group: null, ...second }]);
    expect(await countDifferences(t.db.query)).toEqual([]);
    await undo(t, site, correcting);
    expect(await stored()).toMatchObject([{ score: null, group: null, ...first }]);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it('is corrected under the words of its ticket too, unless somebody has dealt with that: what they read stays', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    await take(t, site, await begun(t, site), [complaint, { ...complaint, externalId: 'd' }]);
    await replyToTicket(t.call(site, actor), await ticketOf(t.db, site.id, '2'), {
      text: 'Sorry',
      visibility: 'public',
    });
    await indexAll(t);
    const other = {
      comment: 'Cup came broken',
      category: 'product',
      occurredAt: '2026-05-02T10:00:00Z',
      status: 'closed',
    };
    const again = [complaint, { ...complaint, externalId: 'd' }].map((one) => ({
      ...one,
      ...other,
      contact: { name: 'Anna' },
    }));
    const correcting = await begun(t, site);
    const remarks = [{ remark: 'as_staff_left', rows: 1, line: 2 }];
    for (const dryRun of [true, false])
      expect(await take(t, site, correcting, again, { dryRun })).toMatchObject({ corrected: 2, remarks });

    const shown = () =>
      rowsOf(
        t,
        'SELECT t.status, t.excerpt, m.text, t.category, t.customer FROM tickets t JOIN messages m ON m.id = t.id ORDER BY number',
      );
    const found = async (q: string) =>
      (await findTickets({ ...t.call(site, actor), may: () => true }, ticketQuery.parse({ q }))).items
        .map(({ number }) => number)
        .toSorted();
    expect(await shown()).toEqual([
      ['closed', 'Cup came broken', 'Cup came broken', 'product', 'Anna'],
      ['waiting', 'Parcel came torn', 'Parcel came torn', 'product', 'Anna'],
    ]);
    expect(await rowsOf(t, 'SELECT comment, category FROM responses')).toEqual([
      ['Cup came broken', 'product'],
      ['Cup came broken', 'product'],
    ]);
    expect([await found('broken'), await found('torn'), await found('anna')]).toEqual([[1], [2], [1, 2]]);
    expect(await countDifferences(t.db.query)).toEqual([]);

    await undo(t, site, correcting);
    expect(await shown()).toEqual([
      ['open', 'Parcel came torn', 'Parcel came torn', 'delivery', 'Ann'],
      ['waiting', 'Parcel came torn', 'Parcel came torn', 'delivery', 'Ann'],
    ]);
    expect([await found('broken'), await found('torn')]).toEqual([[], [1, 2]]);
    const told =
      "SELECT subject_id = t.id, e.revision, actor_kind, data->>'undone' FROM events e JOIN tickets t ON t.id = subject_id";
    expect(await rowsOf(t, `${told} WHERE type = 'ticket.corrected' AND number = 1 ORDER BY e.seq`)).toEqual([
      [1, 2, 'key', null],
      [1, 3, 'system', 1],
    ]);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it('is there already where it says of a ticket alone, which somebody has dealt with here, and it is told how many stay as they are', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const all = ['a', 'b', 'c'].map((externalId) => ({ ...complaint, externalId }));
    await take(t, site, await begun(t, site), all);
    for (const number of ['2', '3'])
      await replyToTicket(t.call(site, actor), await ticketOf(t.db, site.id, number), {
        text: 'Sorry',
        visibility: 'public',
      });
    const closed = all.map((one) => ({ ...one, status: 'closed' }));
    const remarks = [{ remark: 'as_staff_left', rows: 2, line: 2 }];
    const correcting = await begun(t, site);
    for (const dryRun of [true, false])
      expect(await take(t, site, correcting, closed, { dryRun })).toMatchObject({
        corrected: 1,
        alreadyThere: 2,
        remarks,
      });
    expect(await take(t, site, await begun(t, site), all.slice(1))).toMatchObject({ alreadyThere: 2, remarks: [] });
    expect(await rowsOf(t, 'SELECT status FROM tickets ORDER BY number')).toEqual([
      ['closed'],
      ['waiting'],
      ['waiting'],
    ]);
  });

  it('is of whom it names now; who was named by it alone is forgotten', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const read = async (from: number) => {
      const events = await eventsAfter(t.db, from, 100);
      await t.db.write(statementsOf(await matchCustomers(t, events)));
      return events.at(-1)!.seq;
    };
    await take(t, site, await begun(t, site), [complaint, { ...complaint, externalId: 'd' }]);
    const seq = await read(0);
    const correcting = await begun(t, site);
    await take(t, site, correcting, [{ ...complaint, contact: { email: 'bo@new.example' } }]);
    const next = await read(seq);
    const whose = `SELECT number, k.value FROM tickets t LEFT JOIN customer_keys k ON k.customer_id = t.customer_id ORDER BY number`;
    // The first ticket of the one it was is its own: whom it names now waits for another.
    expect(await rowsOf(t, whose)).toEqual([
      [1, null],
      [2, 'ann@old.example'],
    ]);
    await take(t, site, await begun(t, site), [
      { ...complaint, externalId: 'd', contact: { email: 'bo@new.example' } },
    ]);
    await read(next);
    expect(await rowsOf(t, whose)).toEqual([
      [1, null],
      [2, 'bo@new.example'],
    ]);
    expect(await rowsOf(t, 'SELECT value FROM customer_keys')).toEqual([['bo@new.example']]);
  });

  it('stays about what staff said it is, and is what its customer said once that is taken back', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const call = { ...t.call(site, actor), may: () => true };
    await take(t, site, await begun(t, site), [complaint]);
    const [ticket] = await rowsOf(t, 'SELECT id FROM tickets');
    await doAct(call, {
      id: t.ids.uuid(),
      act: { type: 'categorize', category: 'product' },
      tickets: [{ id: String(ticket![0]) }],
    });
    const about = () =>
      rowsOf(
        t,
        'SELECT t.category, chosen_category, a.category AS counted FROM tickets t JOIN responses a ON a.id = t.id',
      );
    const correcting = await begun(t, site);
    await take(t, site, correcting, [{ ...complaint, category: 'product' }]);
    expect(await about()).toEqual([['product', 'product', 'product']]);
    await undo(t, site, correcting);
    expect(await about()).toEqual([['product', 'delivery', 'product']]);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it('is what the last of several imports says, in whichever order they are undone', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const scores = () => rowsOf(t, 'SELECT score FROM responses');
    const imports = [await begun(t, site), await begun(t, site), await begun(t, site)];
    for (const [i, score] of [1, 2, 3].entries()) await take(t, site, imports[i]!, [{ ...rating, score }]);
    expect(await scores()).toEqual([[3]]);
    await undo(t, site, imports[1]!);
    expect(await scores()).toEqual([[3]]);
    await undo(t, site, imports[2]!);
    expect(await scores()).toEqual([[1]]);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it('is corrected by one after the other where several do at once', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    await take(t, site, await begun(t, site), [{ ...rating, score: 1 }, complaint]);
    const imports = [await begun(t, site), await begun(t, site), await begun(t, site)];
    const comments = ['Torn', 'Late', 'Cold'];
    const all = imports.map((importId, i) =>
      take(t, site, importId, [
        { ...rating, score: i + 2 },
        { ...complaint, comment: comments[i] },
      ]),
    );
    for (const result of await Promise.all([...all, indexAll(t)])) if (result) expect(result.corrected).toBe(2);
    expect(await countDifferences(t.db.query)).toEqual([]);
    for (const importId of imports) await undo(t, site, importId);
    expect(await rowsOf(t, 'SELECT score, comment FROM responses ORDER BY kind')).toEqual([
      [null, 'Parcel came torn'],
      [1, null],
    ]);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it('belongs to the import that corrected it once the one that brought it is undone', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const undone = async (importId: string) => {
      await undoWhole(t, importId);
      return rowsOf(t, 'SELECT score, import_id FROM responses ORDER BY score');
    };
    const [bringing, first, second] = [await begun(t, site), await begun(t, site), await begun(t, site)];
    await take(t, site, bringing, [rating, { ...rating, externalId: 'b', score: 3 }]);
    await take(t, site, first, [{ ...rating, score: 1 }]);
    await take(t, site, second, [{ ...rating, score: 2 }]);
    expect(await undone(bringing)).toEqual([[2, first]]);
    expect(await undone(first)).toEqual([[2, second]]);
    expect(await undone(second)).toEqual([]);
    expect(await rowsOf(t, 'SELECT * FROM corrected_answers')).toEqual([]);
  });
});

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
      await take(t, site, await begun(t, site), first);
      const planned = await take(t, site, await begun(t, site), second, { ...how, dryRun: true });
      const result = await take(t, site, await begun(t, site), second, how);
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
      await take(t, site, await begun(t, site, { header: 'h' }), [one]);
      const planned = await take(t, site, '', [other], { ...origin, ...how, dryRun: true });
      const importId = await begun(t, site, origin);
      const result = await take(t, site, importId, [other], { ...origin, ...how });
      expect(result).toMatchObject(isCorrected ? { corrected: 1, errorCount: 0 } : { corrected: 0, errorCount: 1 });
      expect({ ...result, import: null, dryRun: true }).toEqual(planned);
      const last = { ...one, score: 2 };
      const again = await take(t, site, await begun(t, site, origin), [last], origin);
      expect(again).toMatchObject({ corrected: isCorrected ? 1 : 0 });
    },
  );

  it('is refused where somebody said it here', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    await take(t, site, await begun(t, site), [rating]);
    await t.db.write(["UPDATE responses SET channel = 'widget'"]);
    expect(await take(t, site, await begun(t, site), [{ ...rating, score: 5 }])).toMatchObject({
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
    await take(t, site, await begun(t, site), [wrong]);
    const [id] = (await rowsOf(t, 'SELECT id FROM responses'))[0]!;
    const correcting = await begun(t, site);
    const replacing = [{ line: 1, body: right, replaces: String(id) }];
    expect(await takeRows(t.call(site, actor), replacing, { dryRun: false, importId: correcting })).toMatchObject({
      corrected: 1,
      stored: 0,
    });
    expect(await take(t, site, await begun(t, site), [wrong, right])).toMatchObject({
      stored: 0,
      alreadyThere: 2,
      errorCount: 0,
    });
    await undo(t, site, correcting);
    expect(await take(t, site, await begun(t, site), [wrong, right])).toMatchObject({ stored: 1, alreadyThere: 1 });
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
    const imports = await Promise.all(ids.map(() => begun(t, site)));
    await take(t, site, imports[0]!, [bodies[0]!]);
    const id = String((await rowsOf(t, 'SELECT id FROM responses'))[0]![0]);
    for (const [i, body] of bodies.entries()) {
      if (i === 0) continue;
      const rows = [{ line: 1, body, replaces: id }];
      const result = await takeRows(t.call(site, actor), rows, { dryRun: false, importId: imports[i]! });
      expect(result).toMatchObject({ corrected: 1, stored: 0 });
    }
    for (const nth of undone) await undoWhole(t, imports[nth]!);
    const stands = () => rowsOf(t, 'SELECT score, import_id FROM responses');
    expect(await stands()).toEqual(expected.map(([score, nth]) => [score, imports[nth!]]));

    const left = bodies.filter((_body, i) => !undone.includes(i));
    for (const body of left)
      expect(await take(t, site, await begun(t, site), [body])).toMatchObject({ stored: 0, alreadyThere: 1 });
    expect(await stands()).toEqual(expected.map(([score, nth]) => [score, imports[nth!]]));

    for (const importId of imports.filter((_id, i) => !undone.includes(i)).toReversed()) await undoWhole(t, importId);
    expect([await stands(), await rowsOf(t, 'SELECT * FROM corrected_answers')]).toEqual([[], []]);
  });

  it('is not given back to the import that brought it where that is undone at the same moment', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const [bringing, correcting] = [await begun(t, site), await begun(t, site)];
    await take(t, site, bringing, [{ ...one, externalId: row(1) }]);
    const id = String((await rowsOf(t, 'SELECT id FROM responses'))[0]![0]);
    const rows = [{ line: 1, body: { ...other, externalId: row(2) }, replaces: id }];
    await takeRows(t.call(site, actor), rows, { dryRun: false, importId: correcting });
    const call = t.call(site, system);
    const write: typeof call.write = async (...all) => (await undoWhole(t, bringing), call.write(...all));
    await restoreCorrected({ ...call, write }, { id: correcting }, 200);
    expect(await rowsOf(t, 'SELECT score, import_id FROM responses')).toEqual([[5, correcting]]);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });
});
