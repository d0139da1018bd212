import type { InLanguages } from './languages.ts';
import { surveyLimits } from './limits.ts';

/** In place of a category: those that have none. */
export const noCategory = 'none';

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

/** Whether two labels say the same in the same languages. */
export function isSameLabel(one: InLanguages, two: InLanguages): boolean {
  const [a, b] = [Object.entries(one), new Map<string, unknown>(Object.entries(two))];
  return a.length === b.size && a.every(([language, said]) => b.get(language) === said);
}

/** As many as one question can offer, in their order. */
export const offerable = (tree: readonly Category[]): Category[] =>
  tree
    .slice(0, surveyLimits.choices)
    .map((topic) => ({ ...topic, children: topic.children.slice(0, surveyLimits.choices) }));

/**
 * What a question offers once a site's categories have changed. One that offered all goes on with all; another with those of them
 * that are left, and with what is new below one that it offered whole. What it calls otherwise than the site did is its own: it stays,
 * first where the site does not offer it, and is called as it was.
 */
export function offeredAfter(
  offered: readonly Category[],
  before: readonly Category[],
  after: readonly Category[],
): Category[] {
  const called = new Map(linesOf(before).map(({ id, label }) => [id, label]));
  const lines = linesOf(offered);
  const own = new Map(lines.filter(({ id, label }) => !isCalled(label, called.get(id))).map((line) => [line.id, line]));
  const ofSite = treeOf(lines.filter(({ id }) => called.has(id)));
  const next = linesOf(followed(ofSite, before, after)).map((line) => own.get(line.id) ?? line);
  const left = [...own.values()].filter(({ id }) => !next.some((line) => line.id === id));
  return offerable(treeOf([...left, ...next]));
}

const isCalled = (label: InLanguages, name: InLanguages | undefined): boolean =>
  name !== undefined && isSameLabel(label, name);

function followed(offered: readonly Category[], before: readonly Category[], after: readonly Category[]): Category[] {
  if (haveSameIds(linesOf(offered), linesOf(offerable(before)))) return offerable(after);
  return after.flatMap((topic) => {
    const [had, was] = [offered, before].map(
      (tree) => offerable(tree.filter(({ id }) => id === topic.id))[0]?.children,
    );
    if (!had) return [];
    const isWhole = haveSameIds(had, was ?? []);
    return { ...topic, children: topic.children.filter(({ id }) => isWhole || had.some((one) => one.id === id)) };
  });
}

function haveSameIds(one: readonly CategoryLine[], two: readonly CategoryLine[]): boolean {
  const ids = new Set(one.map(({ id }) => id));
  return ids.size === two.length && two.every(({ id }) => ids.has(id));
}
