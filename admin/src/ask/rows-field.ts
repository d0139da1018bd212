import { html, type TemplateResult } from 'lit';
import type { AskBook } from '@huiyin/shared/i18n/admin/ask';
import { choicesOfRows, rowsOfChoices } from './category-rows.ts';
import './choice-rows.ts';
import type { RowsChange } from './choice-rows.ts';
import { withLivingBranches } from './definition.ts';
import type { Editing } from './editing.ts';
import { faultAt } from './faults.ts';
import { write, type Path } from './path.ts';

type Choices = Parameters<typeof rowsOfChoices>[0];

interface Options {
  readonly label: string;
  readonly hint?: string;
  readonly rows: Choices;
  readonly most: number;
  readonly names?: string;
}

/** A list of choices at a path. */
export function rowsField(
  editing: Editing,
  words: AskBook,
  path: Path,
  { label, hint = '', rows, most, names = 'c' }: Options,
): TemplateResult {
  const { faults, language, languages, disabled } = editing;
  return html`<choice-rows
    label=${label}
    hint=${hint}
    .rows=${rowsOfChoices(rows)}
    language=${language}
    .languages=${languages}
    most=${most}
    names=${names}
    error=${faultAt(faults, path, words.faults, false)}
    .faults=${rows.map((_, index) => faultAt(faults, [...path, index], words.faults))}
    ?disabled=${disabled}
    @rows=${({ detail }: CustomEvent<RowsChange>) => take(editing, words, path, choicesOfRows(detail.rows), detail)}
  ></choice-rows>`;
}

function take(editing: Editing, words: AskBook, path: Path, value: unknown, { about, removed }: RowsChange): void {
  if (about) return editing.set(path, value, [...path, about].join('.'));
  const next = withLivingBranches(write(editing.draft, path, value));
  editing.replace(next, removed ? words.rows.removed(removed) : undefined);
}
