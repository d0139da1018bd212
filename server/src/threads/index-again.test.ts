import { ticketLimits } from '@huiyin/shared/domain/limits';
import { indexVersion, matchQuery, scopedMatch } from '@huiyin/shared/domain/text/search-terms';
import { describe, expect, it } from 'vitest';
import type { Staff } from '../base/actor.ts';
import type { Db } from '../base/db/db.ts';
import { factOf } from '../base/db/facts.ts';
import { importRows } from '../imports/kept/import-at-once.ts';
import type { Site } from '../base/site.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { findTickets } from '../desk/find-tickets.ts';
import { categorizing } from '../ticket-acts/categorizing.ts';
import { tagging } from '../ticket-acts/tagging.ts';
import { changeTicket } from '../tickets/change-ticket.ts';
import { ticketOf } from '../tickets/read-ticket.ts';
import { indexAgain } from './index-again.ts';
import { messageStatements } from './message-statements.ts';
import { allIndexed } from './search-index.ts';

const actor = { kind: 'person', id: 'p', name: 'Olive' } as const;
const hourMs = 3_600_000;
/** Where FTS5 keeps its marks of what was deleted. */
const firstMarks = 2 ** 53;
const fact = (t: TestDb) => factOf(t.db, 'search_index');
const one = async (t: TestDb, sql: string) => Object.values((await t.db.query(sql))[0]!)[0];

const complaint = (i: number, more: object) => ({
  line: i + 1,
  body: {
    externalId: String(i),
    occurredAt: '2026-11-01',
    kind: 'complaint',
    comment: `Parcel ${i} ไม่มาถึง`,
    category: 'delivery',
    contact: { name: 'Zhang Li', email: `zhang.${i}@shop.example`, phone: `+86 138-0013-${8000 + i}` },
    answers: { order_number: `SO-2026-${i}` },
    ...more,
  },
});

async function withTickets(t: TestDb, count: number, more = {}): Promise<Site> {
  const site = await t.site();
  const rows = Array.from({ length: count }, (_, i) => complaint(i, more));
  expect(await importRows(t.call(site, actor), rows, { dryRun: false })).toMatchObject({ stored: count });
  return site;
}

/** The index as an earlier release wrote it: text, category and name. */
async function indexAsBefore(t: TestDb): Promise<void> {
  await t.db.write([
    'DELETE FROM message_search',
    `INSERT INTO message_search (rowid, text) SELECT m.seq, lower(m.text || ' delivery zhang li') FROM messages m`,
  ]);
}

const found = async (t: TestDb, site: Site, q: string): Promise<number> =>
  (await findTickets(t.call(site), { q, status: 'all' })).total;
/** How many messages stand in the index as they do now, and hold these words. */
async function indexedWith(t: TestDb, { id }: Site, q: string): Promise<number> {
  const match = scopedMatch(id, matchQuery(q)!);
  return (await t.db.query('SELECT count(*) AS n FROM message_search WHERE text MATCH ?', [match]))[0]!['n'] as number;
}

async function untilCaughtUp(t: TestDb): Promise<void> {
  const caughtUp = new RegExp(`^${allIndexed}( \\d+ beside)?$`);
  do await indexAgain(t);
  while (!caughtUp.test((await fact(t))!));
}

describe('the index of an earlier release', () => {
  it('is not there in a new installation, which has nothing to do', async () => {
    await using t = await openTestDb();
    await indexAgain(t);
    expect(await fact(t)).toBe(allIndexed);
    const [site, other] = [await withTickets(t, 3), await withTickets(t, 3, { comment: 'Parcel', contact: {} })];
    expect(await found(t, site, 'zhang.1@shop.example')).toBe(1);
    expect(await found(t, other, 'zhang')).toBe(0);
    expect(await found(t, other, 'parc')).toBe(3);
  });

  it('is brought up to date a slice after the other, and what is indexed is found meanwhile', async () => {
    await using t = await openTestDb();
    const count = 2_100;
    const site = await withTickets(t, count);
    await indexAsBefore(t);
    expect(await found(t, site, 'zhang')).toBe(ticketLimits.searched);
    expect(await found(t, site, 'ไม่มา')).toBe(0);

    await indexAgain(t);
    const early = await indexedWith(t, site, 'ไม่มา');
    expect(early).toBeGreaterThan(1_000);
    expect(early).toBeLessThan(count);
    expect(await found(t, site, 'zhang')).toBe(ticketLimits.searched);

    await untilCaughtUp(t);
    for (const q of [
      'zhang.2099@shop.example',
      '1380013 10099',
      'SO2026-2099',
      'zhang delivery parcel 2099',
      '配送 parcel 2099',
    ])
      expect(await found(t, site, q), q).toBe(1);
    expect(await one(t, 'SELECT count(*) FROM message_search')).toBe(count);
    expect(await one(t, `SELECT count(*) FROM message_search_data WHERE id >= ${firstMarks}`)).toBe(0);
    expect(await one(t, `SELECT v FROM message_search_config WHERE k = 'deletemerge'`)).toBe(10);
  });

  it('may still be written for an hour, by a process of that release', async () => {
    await using t = await openTestDb();
    const site = await withTickets(t, 2);
    await indexAsBefore(t);
    await untilCaughtUp(t);

    const ticketId = (await one(t, 'SELECT id FROM tickets WHERE number = 1')) as string;
    const message = { id: t.ids.uuid(), siteId: site.id, ticketId, author: 'staff', authorId: null, at: 0 } as const;
    await t.db.write([
      ...messageStatements([{ ...message, visibility: 'note', text: 'ของหาย' }]).slice(0, 1),
      'INSERT INTO message_search (rowid, text) SELECT max(seq), text FROM messages',
    ]);
    t.clock.advance(hourMs - 1);
    expect(await found(t, site, 'หาย')).toBe(0);
    await untilCaughtUp(t);
    expect(await found(t, site, 'หาย')).toBe(1);

    t.clock.advance(1);
    await untilCaughtUp(t);
    expect(await fact(t)).toBe(allIndexed);
    expect(await found(t, site, 'หาย')).toBe(1);
  });

  it('is left whole by whoever is cut off, or comes second', async () => {
    await using t = await openTestDb();
    const site = await withTickets(t, 700);
    await indexAsBefore(t);
    let writes = 0;
    const cutOff: Db = {
      ...t.db,
      write: async (statements) => {
        writes += 1;
        if (writes % 3 === 0) throw new Error('cut off');
        const written = await t.db.write(statements);
        if (writes % 3 === 1) throw new Error('cut off once it was written');
        return written;
      },
    };
    while ((await fact(t)) !== `${allIndexed} 700 beside`)
      await Promise.allSettled([indexAgain({ ...t, db: cutOff }), indexAgain({ ...t, db: cutOff })]);
    expect(await one(t, 'SELECT count(*) FROM message_search')).toBe(700);
    expect(await indexedWith(t, site, 'parcel ไม่มา')).toBe(700);
    expect(await found(t, site, 'zhang.699@shop.example')).toBe(1);
  });

  it('gets no line for a message that goes meanwhile', async () => {
    await using t = await openTestDb();
    await withTickets(t, 3);
    await indexAsBefore(t);
    const goes: Db = {
      ...t.db,
      query: async (sql, args) => {
        const rows = await t.db.query(sql, args);
        if (sql.includes('FROM messages m'))
          await t.db.write(['DELETE FROM message_search WHERE rowid = 2', 'DELETE FROM messages WHERE seq = 2']);
        return rows;
      },
    };
    await indexAgain({ ...t, db: goes });
    expect((await t.db.query('SELECT rowid FROM message_search')).map(({ rowid }) => rowid)).toEqual([1, 3]);
  });

  it('has what staff say of a ticket while it is brought up to date', async () => {
    await using t = await openTestDb();
    const site = await withTickets(t, 3);
    await indexAsBefore(t);
    const olive: Staff = { kind: 'person', id: await t.owner(site), name: 'Olive' };
    const ticket = await ticketOf(t.db, site.id, '2');
    let said = 0;
    const meanwhile: Db = {
      ...t.db,
      write: async (statements) => {
        if ((await fact(t)) === `${indexVersion} 0` && said++ === 0) {
          const call = t.call(site, olive);
          await changeTicket(call, ticket, tagging(call, ['Refund']));
          await changeTicket(call, ticket, categorizing(call, { category: 'product', base: undefined }));
        }
        return t.db.write(statements);
      },
    };
    await indexAgain({ ...t, db: meanwhile });
    await untilCaughtUp(t);
    expect([await found(t, site, 'refund parcel'), await found(t, site, 'product parcel')]).toEqual([1, 1]);
    expect(await found(t, site, 'delivery parcel')).toBe(2);
  });

  it('is what a newer release left behind: an older one leaves that alone', async () => {
    await using t = await openTestDb();
    await withTickets(t, 1);
    await t.db.write([`INSERT INTO facts (name, value, at) VALUES ('search_index', '${indexVersion + 1} 0', 0)`]);
    await indexAgain(t);
    expect(await fact(t)).toBe(`${indexVersion + 1} 0`);
  });
});
