import fc from 'fast-check';
import { means, type Filter } from '@huiyin/shared/domain/filters/filter';
import { expect, it } from 'vitest';
import { openTestDb } from '../../testing/open-test-db.ts';
import { filterSql, type Columns } from './filter-sql.ts';

type Field = 'status' | 'category';
const values = [
  'open',
  'delivery',
  'delivery/late',
  'delivery-x',
  'DELIVERY',
  "d'/%_",
  '😀/a',
  '😀/a/b',
  null,
] as const;
const columns: Columns<Field> = {
  status: { column: 'status' },
  category: { column: 'category', root: "substr(category, 1, instr(category || '/', '/') - 1)" },
};

const { filter } = fc.letrec<{ filter: Filter<Field>; field: Filter<Field> }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3 },
    tie('field'),
    fc.record({ all: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ not: tie('filter') }),
  ),
  field: fc.record({
    field: fc.constantFrom('status' as const, 'category' as const),
    op: fc.constantFrom('is' as const, 'within' as const),
    value: fc.array(fc.constantFrom(...values), { maxLength: 3 }),
  }),
}));

it('whatever a filter is, the database finds what it means', async () => {
  await using t = await openTestDb();
  const things = values.flatMap((status) => values.map((category) => ({ status, category })));
  const table = 'SELECT value->>0 AS id, value->>1 AS status, value->>2 AS category FROM json_each(?)';
  const rows = JSON.stringify(things.map(({ status, category }, id) => [id, status, category]));
  await fc.assert(
    fc.asyncProperty(filter, async (wanted) => {
      const { sql, args } = filterSql(wanted, columns);
      const found = await t.db.query(`SELECT id FROM (${table}) WHERE ${sql} ORDER BY id`, [rows, ...args]);
      expect(found.map(({ id }) => id)).toEqual(things.flatMap((thing, id) => (means(wanted, thing) ? [id] : [])));
    }),
    { numRuns: 300 },
  );
});
