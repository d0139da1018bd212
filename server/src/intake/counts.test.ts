import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../base/problem.ts';
import { anyAnswer, takingIn } from '../testing/any-answers.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import { countDifferences } from './recount.ts';

describe('counts', () => {
  it('agree with a recount after any submissions at once, among them repeats and other bodies of a used id', async () => {
    await using t = await openTestDb();
    const site = await t.site({ timeZone: 'Asia/Kathmandu' });
    const takeIn = await takingIn(t, site);
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyAnswer, { maxLength: 80 }),
        fc.integer({ min: 0, max: 40 }),
        async (bodies, hours) => {
          t.clock.advance(hours * 3_600_000);
          const outcomes = await takeIn(bodies);
          for (const outcome of outcomes)
            if (outcome.status === 'rejected') expect((outcome.reason as Problem).code).toBe('id_taken');
          expect(await countDifferences(t.db.query)).toEqual([]);
        },
      ),
      // The first has all there is to count, whatever chance brings after it.
      { numRuns: 25, examples: [[fc.sample(anyAnswer, { seed: 1, numRuns: 200 }), 0]] },
    );
    const [found] = await t.db.query(
      "SELECT (SELECT count(*) FROM tickets) AS tickets, (SELECT count(*) FROM responses WHERE kind = 'complaint') AS complaints",
    );
    expect(found!['tickets']).toBe(found!['complaints']);
    expect(found!['complaints']).toBeGreaterThan(0);
    const dimensions = await t.db.query('SELECT DISTINCT dimension FROM counts ORDER BY 1');
    expect(dimensions.map((row) => row['dimension'])).toEqual([
      'answered',
      'aspect',
      'category',
      'channel',
      'choice',
      'hour',
      'language',
      'reason',
      'service_type',
      'suspect',
      'tier',
      'touchpoint',
    ]);
  });
});
