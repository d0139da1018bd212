import { isSameLabel, linesOf, type Category } from '@huiyin/shared/domain/categories';
import { planRows } from '../base/plan-rows.ts';
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
  const rows = placed(wanted).map(({ id, label, position }): CategoryRow => {
    const row = was.get(id) ?? { id, label, position, retiredAt: null, earlier: [], revision };
    const isRenamed = !isSameLabel(row.label, label);
    const earlier = isRenamed ? [{ label: row.label, until: now }, ...row.earlier].slice(0, mostEarlier) : row.earlier;
    return { ...row, label: label as CategoryRow['label'], position, retiredAt: null, earlier };
  });
  const { kept, left, ...told } = planRows(before, rows, isSameRow);
  const changed = [
    ...kept.flatMap(({ row, isSame }) => (isSame ? [] : row)),
    ...left.map((row) => ({ ...row, retiredAt: now })),
  ];
  return {
    rows: changed.map((row) => ({ ...row, revision })),
    renamed: kept.filter(({ row, old }) => old && row.earlier !== old.earlier).map(({ row }) => row.id),
    ...told,
  };
}

/** Lines with their place among those beside them. */
const placed = (tree: readonly Category[]) =>
  tree.flatMap((topic, position) => {
    const [own, ...below] = linesOf([topic]);
    return [{ ...own!, position }, ...below.map((line, at) => ({ ...line, position: at }))];
  });

const isSameRow = (old: CategoryRow, row: CategoryRow): boolean =>
  old.earlier === row.earlier && old.position === row.position && old.retiredAt === row.retiredAt;
