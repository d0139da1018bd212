import { means, type Filter } from '@huiyin/shared/domain/filters/filter';
import type { Dimension } from '@huiyin/shared/domain/dimensions';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { storeResponses } from '../intake/store-responses.ts';
import { prepareRow } from '../responses/prepare-response.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import { readCounts } from './read-counts.ts';
import { dimensionsOf, weightOf } from './weigh-cells.ts';

const values = {
  language: ['en', 'zh-CN', 'ja', null],
  category: ['late', 'late/post', 'late/shop', 'late/shop/north', 'later', '/late', 'late/', "l'%_", null],
  touchpoint: ['shop', 'shop/1', 'Shop', null],
} as const;

const treesOf = (field: keyof typeof values): fc.Arbitrary<Filter<Dimension>> =>
  fc.letrec<{ filter: Filter<Dimension>; one: Filter<Dimension> }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3 },
      tie('one'),
      fc.record({ all: fc.array(tie('filter'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('filter'), { maxLength: 3 }) }),
      fc.record({ not: tie('filter') }),
    ),
    one: fc.record({
      field: fc.constant(field),
      op: fc.constantFrom('is' as const, 'within' as const),
      value: fc.array(fc.constantFrom(...values[field]), { maxLength: 3 }),
    }),
  })).filter;

it('whatever a filter over one dimension is, counts hold the answers it means', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const day = '2026-11-21';
  const given = values.language.flatMap((language) =>
    values.category.flatMap((category) => values.touchpoint.map((touchpoint) => ({ language, category, touchpoint }))),
  );
  const now = t.clock.now();
  const rows = given.map(({ language, category, touchpoint }) => ({
    row: prepareRow(
      {
        kind: 'csat',
        score: 5,
        ...(language && { locale: language }),
        ...(category && { category }),
        ...(touchpoint && { touchpoint }),
      },
      {
        site,
        id: t.ids.uuid(),
        asked: { survey: 'csat', version: 1, questions: [] },
        channel: 'import',
        occurredAt: now,
        receivedAt: now,
      },
    ),
    ticket: null,
  }));
  await storeResponses(t.db, rows);
  const meant = fc
    .constantFrom('language', 'category', 'touchpoint')
    .chain((dimension) => treesOf(dimension).map((filter) => ({ dimension, filter })));
  await fc.assert(
    fc.asyncProperty(meant, async ({ dimension, filter }) => {
      const asked = {
        siteId: site.id,
        series: 'csat',
        dimension,
        from: day,
        to: day,
        of: { survey: null, version: null },
      } as const;
      const cells = await t.db.query('SELECT value, n FROM counts WHERE site_id = ? AND dimension = ?', [
        site.id,
        dimension,
      ]);
      const things = given.filter((one) => one[dimension] !== null && means(filter as Filter<typeof dimension>, one));
      expect((await readCounts(t.db, asked, filter)).reduce((sum, { n }) => sum + n, 0)).toBe(things.length);
      const weighed = cells.map(({ value, n }) => weightOf(filter, dimension, value as string) * (n as number));
      expect(weighed.reduce((sum, n) => sum + n, 0)).toBe(things.length);
      expect([...dimensionsOf(filter)].every((one) => one === dimension)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
