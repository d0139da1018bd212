import { isSameLabel, linesOf, type Category } from '@huiyin/shared/domain/categories';
import type { CategoryRow } from './read-categories.ts';

const mostEarlier = 10;

/** What becomes of a site's categories: the rows that change, and their ids by what happened. */
export interface CategoryPlan {
  rows: CategoryRow[];
  made: string[];
  renamed: string[];
  retired: string[];
  back: string[];
}

/** From the rows of a site to those that are wanted: what is left out is retired, and what is named again comes back. */
export function planCategories(
  before: readonly CategoryRow[],
  wanted: readonly Category[],
  { now, revision }: { now: number; revision: number },
): CategoryPlan {
  const was = new Map(before.map((row) => [row.id, row]));
  const named = new Set(linesOf(wanted).map(({ id }) => id));
  const kept = placed(wanted).map(({ id, label, position }): CategoryRow => {
    const row = was.get(id) ?? { id, label, position, retiredAt: null, earlier: [], revision };
    const isRenamed = !isSameLabel(row.label, label);
    const earlier = isRenamed ? [{ label: row.label, until: now }, ...row.earlier].slice(0, mostEarlier) : row.earlier;
    return { ...row, label: label as CategoryRow['label'], position, retiredAt: null, earlier };
  });
  const left = before
    .filter(({ id, retiredAt }) => retiredAt === null && !named.has(id))
    .map((row) => ({ ...row, retiredAt: now }));
  const changed = [...kept, ...left].filter((row) => !isSameRow(was.get(row.id), row));
  const idsWhere = (is: (row: CategoryRow, old: CategoryRow | undefined) => boolean): string[] =>
    changed.filter((row) => is(row, was.get(row.id))).map(({ id }) => id);
  return {
    rows: changed.map((row) => ({ ...row, revision })),
    made: idsWhere((_, old) => old === undefined),
    renamed: idsWhere((row, old) => old !== undefined && row.earlier !== old.earlier),
    retired: left.map(({ id }) => id),
    back: idsWhere((row, old) => row.retiredAt === null && typeof old?.retiredAt === 'number'),
  };
}

/** Lines with their place among those beside them. */
const placed = (tree: readonly Category[]) =>
  tree.flatMap((topic, position) => {
    const [own, ...below] = linesOf([topic]);
    return [{ ...own!, position }, ...below.map((line, at) => ({ ...line, position: at }))];
  });

const isSameRow = (one: CategoryRow | undefined, two: CategoryRow): boolean =>
  one !== undefined && one.earlier === two.earlier && one.position === two.position && one.retiredAt === two.retiredAt;
