import { ticketQuery } from '@huiyin/shared/contract/tickets';
import { describe, expect, it } from 'vitest';
import { eventsAfter } from '../../base/events/read-events.ts';
import { statementsOf } from '../../base/events/record-event.ts';
import { matchCustomers } from '../../customers/match-customers.ts';
import { findTickets } from '../../desk/find-tickets.ts';
import { onAnswers } from '../../features.ts';
import { countDifferences } from '../../intake/recount.ts';
import { openTestDb } from '../../testing/open-test-db.ts';
import { replyToTicket } from '../../threads/reply-to-ticket.ts';
import { doAct } from '../../ticket-acts/do-act.ts';
import { ticketOf } from '../../tickets/read-ticket.ts';
import { actor, newImport, indexAll, restore, rowsOf, take, undoWhole } from '../taking.test-data.ts';

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

describe('an answer that a later file says otherwise', () => {
  it.each([
    [{ group: 'promoter' }, { group: 'detractor' }],
    [{ score: 9 }, { group: 'detractor' }],
    [{ group: 'promoter' }, { score: 3 }],
  ])('is of the group, or has the number, that the later file says: %o, then %o', async (first, second) => {
    await using t = await openTestDb();
    const site = await t.site();
    const nps = { externalId: 'n', occurredAt: '2026-05-01', kind: 'nps' };
    const stored = () => t.db.query('SELECT score, nps_group AS "group" FROM responses');
    await take(t, site, await newImport(t, site), [{ ...nps, ...first }]);
    const correcting = await newImport(t, site);
    expect(await take(t, site, correcting, [{ ...nps, ...second }])).toMatchObject({ corrected: 1, errorCount: 0 });
    expect(await stored()).toMatchObject([{ score: null, group: null, ...second }]);
    expect(await countDifferences(t.db.query)).toEqual([]);
    await restore(t, site, correcting);
    expect(await stored()).toMatchObject([{ score: null, group: null, ...first }]);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it('is corrected under the words of its ticket too, unless somebody has dealt with that: what they read stays', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    await take(t, site, await newImport(t, site), [complaint, { ...complaint, externalId: 'd' }]);
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
    const correcting = await newImport(t, site);
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

    await restore(t, site, correcting);
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
    await take(t, site, await newImport(t, site), all);
    for (const number of ['2', '3'])
      await replyToTicket(t.call(site, actor), await ticketOf(t.db, site.id, number), {
        text: 'Sorry',
        visibility: 'public',
      });
    const closed = all.map((one) => ({ ...one, status: 'closed' }));
    const remarks = [{ remark: 'as_staff_left', rows: 2, line: 2 }];
    const correcting = await newImport(t, site);
    for (const dryRun of [true, false])
      expect(await take(t, site, correcting, closed, { dryRun })).toMatchObject({
        corrected: 1,
        alreadyThere: 2,
        remarks,
      });
    expect(await take(t, site, await newImport(t, site), all.slice(1))).toMatchObject({ alreadyThere: 2, remarks: [] });
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
    await take(t, site, await newImport(t, site), [complaint, { ...complaint, externalId: 'd' }]);
    const seq = await read(0);
    const correcting = await newImport(t, site);
    await take(t, site, correcting, [{ ...complaint, contact: { email: 'bo@new.example' } }]);
    const next = await read(seq);
    const whose = `SELECT number, k.value FROM tickets t LEFT JOIN customer_keys k ON k.customer_id = t.customer_id ORDER BY number`;
    // The first ticket of the one it was is its own: whom it names now waits for another.
    expect(await rowsOf(t, whose)).toEqual([
      [1, null],
      [2, 'ann@old.example'],
    ]);
    await take(t, site, await newImport(t, site), [
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
    await take(t, site, await newImport(t, site), [complaint]);
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
    const correcting = await newImport(t, site);
    await take(t, site, correcting, [{ ...complaint, category: 'product' }]);
    expect(await about()).toEqual([['product', 'product', 'product']]);
    await restore(t, site, correcting);
    expect(await about()).toEqual([['product', 'delivery', 'product']]);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it('is what the last of several imports says, in whichever order they are undone', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const scores = () => rowsOf(t, 'SELECT score FROM responses');
    const imports = [await newImport(t, site), await newImport(t, site), await newImport(t, site)];
    for (const [i, score] of [1, 2, 3].entries()) await take(t, site, imports[i]!, [{ ...rating, score }]);
    expect(await scores()).toEqual([[3]]);
    await restore(t, site, imports[1]!);
    expect(await scores()).toEqual([[3]]);
    await restore(t, site, imports[2]!);
    expect(await scores()).toEqual([[1]]);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it('is corrected by one after the other where several do at once', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    await take(t, site, await newImport(t, site), [{ ...rating, score: 1 }, complaint]);
    const imports = [await newImport(t, site), await newImport(t, site), await newImport(t, site)];
    const comments = ['Torn', 'Late', 'Cold'];
    const all = imports.map((importId, i) =>
      take(t, site, importId, [
        { ...rating, score: i + 2 },
        { ...complaint, comment: comments[i] },
      ]),
    );
    for (const result of await Promise.all([...all, indexAll(t)])) if (result) expect(result.corrected).toBe(2);
    expect(await countDifferences(t.db.query)).toEqual([]);
    for (const importId of imports) await restore(t, site, importId);
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
      await undoWhole(t, site, importId, onAnswers);
      return rowsOf(t, 'SELECT score, import_id FROM responses ORDER BY score');
    };
    const [bringing, first, second] = [await newImport(t, site), await newImport(t, site), await newImport(t, site)];
    await take(t, site, bringing, [rating, { ...rating, externalId: 'b', score: 3 }]);
    await take(t, site, first, [{ ...rating, score: 1 }]);
    await take(t, site, second, [{ ...rating, score: 2 }]);
    expect(await undone(bringing)).toEqual([[2, first]]);
    expect(await undone(first)).toEqual([[2, second]]);
    expect(await undone(second)).toEqual([]);
    expect(await rowsOf(t, 'SELECT * FROM corrected_answers')).toEqual([]);
  });
});
