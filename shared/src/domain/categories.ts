import type { InLanguages } from './languages.ts';
import { surveyLimits } from './limits.ts';

/** What complaints are about; `children` are a second level. */
export interface Category extends CategoryLine {
  children: CategoryLine[];
}

/** One of them without what is below it. */
export interface CategoryLine {
  id: string;
  label: InLanguages;
}

/** A tree as lines: each category, then what is below it by its path. */
export const linesOf = (tree: readonly Category[]): CategoryLine[] =>
  tree.flatMap(({ id, label, children }) => [
    { id, label },
    ...children.map((child) => ({ id: `${id}/${child.id}`, label: child.label })),
  ]);

/**
 * Lines as a tree, in their order.
 * @example treeOf([{ id: 'delivery', label }, { id: 'delivery/late', label }])[0].children[0].id // 'late'
 */
export const treeOf = (lines: readonly CategoryLine[]): Category[] =>
  lines.filter(({ id }) => !id.includes('/')).map(({ id, label }) => ({ id, label, children: below(lines, `${id}/`) }));

const below = (lines: readonly CategoryLine[], path: string): CategoryLine[] =>
  lines.filter(({ id }) => id.startsWith(path)).map(({ id, label }) => ({ id: id.slice(path.length), label }));

/** As many as one question can offer, in their order. */
export const offerable = (tree: readonly Category[]): Category[] => tree.slice(0, surveyLimits.choices);

/**
 * What a question offers once a site's categories have changed. One that offered all goes on with all; another with those of its own
 * that are left, and with what is new below one that it offered whole.
 */
export function offeredAfter(
  offered: readonly Category[],
  before: readonly Category[],
  after: readonly Category[],
): Category[] {
  if (haveSameIds(linesOf(offered), linesOf(offerable(before)))) return offerable(after);
  return after.flatMap((topic) => {
    const [had, was] = [offered, before].map((tree) => tree.find(({ id }) => id === topic.id)?.children);
    if (!had) return [];
    const isWhole = haveSameIds(had, was ?? []);
    return { ...topic, children: topic.children.filter(({ id }) => isWhole || had.some((one) => one.id === id)) };
  });
}

function haveSameIds(one: readonly CategoryLine[], two: readonly CategoryLine[]): boolean {
  const ids = new Set(one.map(({ id }) => id));
  return ids.size === two.length && two.every(({ id }) => ids.has(id));
}
