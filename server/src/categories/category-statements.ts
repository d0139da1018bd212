import { linesOf, type Category } from '@huiyin/shared/domain/categories';
import { categoryLimits } from '@huiyin/shared/domain/limits';
import type { InStatement } from '@libsql/client';
import type { SqlText } from '../base/db/sql-text.ts';
import { Problem } from '../base/problem.ts';
import { planCategories } from './plan-categories.ts';
import { liveTree, type CategoryRow } from './read-categories.ts';

const put = `INSERT INTO categories (site_id, id, label, position, retired_at, earlier, revision)
SELECT ?1, value->>'id', value->>'label', value->>'position', value->>'retiredAt', value->>'earlier', value->>'revision' FROM json_each(?2) WHERE true
ON CONFLICT DO UPDATE SET label = excluded.label, position = excluded.position, retired_at = excluded.retired_at,
 earlier = excluded.earlier, revision = excluded.revision`;

/** The statement that stores rows of a site's categories as they are now. */
export const putCategories = (siteId: string, rows: readonly CategoryRow[]): InStatement => ({
  sql: put,
  args: [siteId, JSON.stringify(rows)],
});

/** The statement that gives a new site its first categories. */
export const firstCategories = (siteId: string, tree: readonly Category[]): InStatement =>
  putCategories(siteId, planCategories([], tree, { now: 0, revision: 1 }).rows);

/** That nobody has edited the categories of a site since. */
export const areStill = (siteId: string, revision: number): SqlText => ({
  sql: '(SELECT coalesce(max(revision), 0) FROM categories WHERE site_id = ?) = ?',
  args: [siteId, revision],
});

/** Throws Problem('invalid') where a site would get more than it may have, retired ones among them; one of before may have more, and keeps them. */
export function refuseTooMany(field: string, rows: readonly CategoryRow[], wanted: readonly Category[]): void {
  const { topics, below, ever } = categoryLimits;
  const had = liveTree(rows);
  const all = new Set([...rows, ...linesOf(wanted)].map(({ id }) => id)).size;
  if (growsBeyond(topics, had.length, wanted.length) || growsBeyond(ever, rows.length, all))
    throw Problem.field(field, `a site has at most ${topics} categories, and ${ever} ever`);
  const childrenOf = new Map(had.map(({ id, children }) => [id, children.length]));
  if (wanted.some(({ id, children }) => growsBeyond(below, childrenOf.get(id) ?? 0, children.length)))
    throw Problem.field(field, `a category has at most ${below} below it`);
}

const growsBeyond = (most: number, before: number, after: number): boolean => after > Math.max(most, before);
