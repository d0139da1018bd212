import { describe, expect, it } from 'vitest';
import type { Statement } from '../base/db/db.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { isAnsweredAlready, onceStatements } from './answer-once.ts';

const dayMs = 86_400_000;

/** Answers as intake does: the row of the response and its claim in one transaction. */
async function answering(t: TestDb) {
  const site = await t.site();
  const insert = (id: string): Statement => ({
    sql: `INSERT INTO responses (id, site_id, kind, survey_version, channel, sample, occurred_at, received_at, day, hour, body_hash)
          VALUES (?, ?, 'csat', 1, 'widget', 0, 0, 0, '2026-11-21', 0, 0) ON CONFLICT (id) DO NOTHING`,
    args: [id, site.id],
  });
  const answer = async (
    responseId: string,
    everyDays: number | null,
    who: { customer?: string; survey?: string } = {},
  ) => {
    const { customer = 'customer-7', survey = 'csat' } = who;
    const once = onceStatements({ siteId: site.id, customer, survey, responseId, at: t.clock.now(), everyDays });
    await t.db.write([insert(responseId), ...once]).catch((error: unknown) => {
      if (isAnsweredAlready(error)) return 'refused';
      throw error;
    });
    const found = await t.db.query('SELECT 1 FROM responses WHERE id = ?', [responseId]);
    return found.length > 0 ? 'stored' : 'refused';
  };
  return { site, answer };
}

describe('an identified answer', () => {
  it('is stored once when fifty tabs send at the same time', async () => {
    await using t = await openTestDb();
    const { answer } = await answering(t);
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, i) => answer(`r${i}`, 90)));
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
    expect(await t.db.query('SELECT id FROM responses')).toHaveLength(1);
  });

  it('passes again with its own id, and still holds the place', async () => {
    await using t = await openTestDb();
    const { answer } = await answering(t);
    expect(await answer('one', 90)).toBe('stored');
    t.clock.advance(dayMs);
    expect(await answer('one', 90)).toBe('stored');
    t.clock.advance(89 * dayMs - 1);
    expect(await answer('two', 90)).toBe('refused');
    t.clock.advance(1);
    expect(await answer('two', 90)).toBe('stored');
    expect(await answer('three', 90)).toBe('refused');
  });

  it('to a survey that is answered once is never stored again', async () => {
    await using t = await openTestDb();
    const { answer } = await answering(t);
    expect(await answer('one', null)).toBe('stored');
    t.clock.advance(10_000 * dayMs);
    expect(await answer('two', null)).toBe('refused');
  });

  it('takes no place of another survey, another customer or another site', async () => {
    await using t = await openTestDb();
    const { answer } = await answering(t);
    const elsewhere = await answering(t);
    expect(await answer('one', null)).toBe('stored');
    expect(await answer('two', null, { survey: 'nps' })).toBe('stored');
    expect(await answer('three', null, { customer: 'customer-8' })).toBe('stored');
    expect(await elsewhere.answer('four', null)).toBe('stored');
    expect(await answer('five', null)).toBe('refused');
  });

  it('finds its place free after the survey was only asked', async () => {
    await using t = await openTestDb();
    const { site, answer } = await answering(t);
    await t.db.write([
      {
        sql: 'INSERT INTO customer_surveys (site_id, customer, survey, asked_at) VALUES (?, ?, ?, ?)',
        args: [site.id, 'customer-7', 'csat', t.clock.now()],
      },
    ]);
    expect(await answer('one', null)).toBe('stored');
    const [row] = await t.db.query('SELECT asked_at, answered_at, response_id FROM customer_surveys');
    expect(row).toMatchObject({ asked_at: t.clock.now(), answered_at: t.clock.now(), response_id: 'one' });
  });
});
