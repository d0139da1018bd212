import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Site } from '../../base/site.ts';
import { countDifferences } from '../../intake/recount.ts';
import { openTestDb, type TestDb } from '../../testing/open-test-db.ts';
import { newImport, indexAll, restore, rowsOf, take } from '../taking.test-data.ts';

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

it('an answer that a later file says otherwise says what that file says, in every figure and list, and what it said before once that import is undone', async () => {
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

      await take(t, site, await newImport(t, site), first);
      if (isIndexed) await indexAll(t);
      const before = await stands(t, site);
      const correcting = await newImport(t, site);
      const planned = await take(t, site, correcting, second, { dryRun: true });
      const result = await take(t, site, correcting, second);
      expect(result).toMatchObject({ stored: 0, corrected: differ, errorCount: 0 });
      expect({ ...result, import: null, dryRun: true }).toEqual(planned);
      expect(await take(t, site, correcting, second)).toMatchObject({ stored: 0, corrected: differ });
      expect(await countDifferences(t.db.query)).toEqual([]);

      await take(fresh, alone, await newImport(fresh, alone), second);
      await Promise.all([indexAll(t), indexAll(fresh)]);
      expect(await figures(t, site)).toEqual(await figures(fresh, alone));

      await restore(t, site, correcting);
      expect(await stands(t, site)).toEqual({ ...before, ...(!isIndexed && { facets: expect.anything() }) });
      expect(await rowsOf(t, 'SELECT * FROM corrected_answers')).toEqual([]);
      expect(await countDifferences(t.db.query)).toEqual([]);
    }),
    { numRuns: 8 },
  );
});
