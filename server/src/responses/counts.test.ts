import { newResponse, type NewResponse } from '@huiyin/shared/contract/responses';
import { uuidV7 } from '@huiyin/shared/domain/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../http/problem.ts';
import { countDifferences } from '../metrics/recount.ts';
import type { KnownSite } from '../sites/site-directory.ts';
import { newestVersions } from '../surveys/read-surveys.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import { createIntake } from './intake.ts';
import { submitResponse } from './submit-response.ts';

const words = fc.constantFrom('slow', 'price', '物流', 'a|b', "o'clock", '👍🏽', '12', ' x ');
const someIds = fc.integer({ min: 0, max: 60 }).map((n) => uuidV7(1_790_000_000_000 + n, new Uint8Array(10).fill(n)));

const shared = {
  id: someIds,
  answers: fc.record(
    { reasons: fc.oneof(fc.array(words, { maxLength: 4 }), words), other: words },
    { requiredKeys: [] },
  ),
  category: words,
  locale: fc.constantFrom('en', 'zh-CN', 'zh-TW'),
  elapsedMs: fc.constantFrom(10, 5000),
  trap: fc.constantFrom('', 'I am a robot'),
};
const rating = (kind: string, max: number, min: number) =>
  fc.record(
    { ...shared, kind: fc.constant(kind), score: fc.integer({ min, max }) },
    { requiredKeys: ['id', 'kind', 'score'] },
  );
const complaint = fc.record(
  { ...shared, kind: fc.constant('complaint'), comment: words },
  { requiredKeys: ['id', 'kind', 'comment'] },
);
const anything = fc.oneof(rating('csat', 5, 1), rating('nps', 10, 0), rating('ces', 7, 1), complaint);

describe('counts', () => {
  it('agree with a recount after any submissions at once, among them repeats and other bodies of a used id', async () => {
    await using t = await openTestDb();
    const site = await t.site({ timeZone: 'Asia/Kathmandu' });
    const known: KnownSite = { site, versions: await newestVersions(t.db, site.id) };
    const intake = createIntake({ ...t, turn: () => new Promise((go) => setImmediate(go)), sharesWork: true });
    await fc.assert(
      fc.asyncProperty(
        fc.array(anything, { maxLength: 80 }),
        fc.integer({ min: 0, max: 40 }),
        async (bodies, hours) => {
          t.clock.advance(hours * 3_600_000);
          const outcomes = await Promise.allSettled(
            bodies.map((body) => submitResponse(t, intake, known, newResponse.parse(body) as NewResponse)),
          );
          for (const outcome of outcomes)
            if (outcome.status === 'rejected') expect((outcome.reason as Problem).code).toBe('id_taken');
          expect(await countDifferences(t.db.query)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
    const [found] = await t.db.query(
      "SELECT (SELECT count(*) FROM tickets) AS tickets, (SELECT count(*) FROM responses WHERE kind = 'complaint') AS complaints",
    );
    expect(found!['tickets']).toBe(found!['complaints']);
    expect(found!['complaints']).toBeGreaterThan(0);
  });
});
