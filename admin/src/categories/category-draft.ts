import type { Category, CategoryLine } from '@huiyin/shared/domain/categories';

type Label = CategoryLine['label'];

/** Whether a name says nothing in any language. */
export const nameless = (label: Label): boolean => !Object.values(label).some((text) => text?.trim());

/** As the server keeps it: no blanks around a name, no empty one. */
export const namedTree = (tree: readonly Category[]): Category[] =>
  tree.map(({ id, label, children }) => ({
    id,
    label: trimmed(label),
    children: children.map((child) => ({ id: child.id, label: trimmed(child.label) })),
  }));

const trimmed = (label: Label): Label =>
  Object.fromEntries(
    Object.entries(label).flatMap(([language, text]) => (text?.trim() ? [[language, text.trim()]] : [])),
  );
