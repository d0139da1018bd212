import { html, type TemplateResult } from 'lit';
import type { AskBook } from '@huiyin/shared/i18n/admin/ask';
import {
  categoriesOfRows,
  choicesOfRows,
  rowPath,
  rowsOfCategories,
  rowsOfChoices,
  type Row,
} from './category-rows.ts';
import './choice-rows.ts';
import type { RowsChange } from './choice-rows.ts';
import { withLivingBranches } from './definition.ts';
import type { Editing } from './editing.ts';
import { faultAt } from './faults.ts';
import { write, type Path } from './path.ts';

type Choices = Parameters<typeof rowsOfChoices>[0];
type Categories = Parameters<typeof rowsOfCategories>[0];

interface Options {
  readonly label: string;
  readonly hint?: string;
  readonly most: number;
  readonly names?: string;
}

/** A list of choices at a path. */
export const rowsField = (
  editing: Editing,
  words: AskBook,
  path: Path,
  options: Options & { readonly rows: Choices },
): TemplateResult => list(editing, words, path, options, rowsOfChoices(options.rows), 1, choicesOfRows);

/** A tree of categories at a path. */
export const treeField = (
  editing: Editing,
  words: AskBook,
  path: Path,
  options: Options & { readonly rows: Categories },
): TemplateResult => list(editing, words, path, options, rowsOfCategories(options.rows), 2, categoriesOfRows);

function list(
  editing: Editing,
  words: AskBook,
  path: Path,
  { label, hint = '', most, names = 'c' }: Options,
  rows: readonly Row[],
  levels: 1 | 2,
  back: (rows: readonly Row[]) => unknown,
): TemplateResult {
  const { faults, language, languages, disabled } = editing;
  return html`<choice-rows
    label=${label}
    hint=${hint}
    .rows=${rows}
    language=${language}
    .languages=${languages}
    most=${most}
    levels=${levels}
    names=${names}
    error=${faultAt(faults, path, words.faults, false)}
    .faults=${rows.map((_, index) => faultAt(faults, [...path, ...rowPath(rows, index)], words.faults))}
    ?disabled=${disabled}
    @rows=${({ detail }: CustomEvent<RowsChange>) => take(editing, words, path, back(detail.rows), detail)}
  ></choice-rows>`;
}

function take(editing: Editing, words: AskBook, path: Path, value: unknown, { about, removed }: RowsChange): void {
  if (about) return editing.set(path, value, [...path, about].join('.'));
  const next = withLivingBranches(write(editing.draft, path, value));
  editing.replace(next, removed ? words.rows.removed(removed) : undefined);
}
