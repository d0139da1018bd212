import type { Localized } from '@huiyin/shared/contract/text';
import { categoryLimits } from '@huiyin/shared/domain/limits';

/** One line of a list of choices; categories have a second level. */
export interface Row {
  readonly id: string;
  readonly label: Localized;
  readonly level: 0 | 1;
}

interface Choice {
  id: string;
  label: Localized;
}
interface Category extends Choice {
  children: Choice[];
}

export const rowsOfChoices = (choices: readonly Choice[]): Row[] => choices.map((choice) => ({ ...choice, level: 0 }));

export const choicesOfRows = (rows: readonly Row[]): Choice[] => rows.map(({ id, label }) => ({ id, label }));

/** A tree of two levels as lines one below another. */
export const rowsOfCategories = (categories: readonly Category[]): Row[] =>
  categories.flatMap(({ id, label, children }): Row[] => [
    { id, label, level: 0 },
    ...children.map((child): Row => ({ ...child, level: 1 })),
  ]);

/** Lines as a tree; the first line is never below another. */
export function categoriesOfRows(rows: readonly Row[]): Category[] {
  const categories: Category[] = [];
  for (const { id, label, level } of rows) {
    const parent = categories.at(-1);
    if (level === 1 && parent) parent.children.push({ id, label });
    else categories.push({ id, label, children: [] });
  }
  return categories;
}

/** The lines that move with one: a category with what is below it. */
const groupEnd = (rows: readonly Row[], index: number): number => {
  if (rows[index]?.level === 1) return index + 1;
  const next = rows.findIndex(({ level }, at) => at > index && level === 0);
  return next === -1 ? rows.length : next;
};

/** With a line a step up or down; a category takes what is below it along, and stays among the categories. */
export function withRowMoved(rows: readonly Row[], index: number, by: -1 | 1): readonly Row[] {
  if (rows[index]?.level === 1) return withChildMoved(rows, index, by);
  const end = groupEnd(rows, index);
  const group = rows.slice(index, end);
  const others = rows.toSpliced(index, end - index);
  if (by === 1) return end === rows.length ? rows : others.toSpliced(index + groupEnd(rows, end) - end, 0, ...group);
  const before = rows.findLastIndex(({ level }, at) => at < index && level === 0);
  return before === -1 ? rows : others.toSpliced(before, 0, ...group);
}

/** A child may pass into the category above or below. */
function withChildMoved(rows: readonly Row[], index: number, by: -1 | 1): readonly Row[] {
  const to = index + by;
  const child = rows[index];
  if (!child || to < 1 || to >= rows.length) return rows;
  return rows.toSpliced(index, 1).toSpliced(to, 0, child);
}

/** With a line below the category before it, or one of its own again; what was below a line that goes in stays below it. */
export function withLevel(rows: readonly Row[], index: number, level: 0 | 1): readonly Row[] {
  const row = rows[index];
  if (!row || row.level === level || index === 0) return rows;
  return rows.with(index, { ...row, level });
}

/** Whether lines may become these others: no more categories than `most`, nor more below one than it may have, but where there were as many. */
export function mayBecome(before: readonly Row[], after: readonly Row[], most: number): boolean {
  const [had, has] = [before, after].map(categoriesOfRows) as [Category[], Category[]];
  const below = (one: Category | undefined): number => one?.children.length ?? 0;
  return (
    has.length <= Math.max(most, had.length) &&
    has.every((one) => below(one) <= Math.max(categoryLimits.below, below(had.find(({ id }) => id === one.id))))
  );
}

/** Without a line; a category that has something below it hands that to the one before. */
export function withoutRow(rows: readonly Row[], index: number): readonly Row[] {
  const left = rows.toSpliced(index, 1);
  const [first, ...rest] = left;
  return first?.level === 1 ? [{ ...first, level: 0 }, ...rest] : left;
}
