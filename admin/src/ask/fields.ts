import { html, nothing, type TemplateResult } from 'lit';
import { surveyLimits } from '@huiyin/shared/domain/limits';
import type { Localized } from '@huiyin/shared/contract/text';
import type { AskBook } from '@huiyin/shared/i18n/admin/ask';
import { directionOf } from '../language/customer-languages.ts';
import { isChecked, valueOf } from '../ui/event-value.ts';
import '../ui/ui-checkbox.ts';
import '../ui/ui-field.ts';
import '../ui/ui-select.ts';
import type { Choice } from '../ui/ui-select.ts';
import type { Editing } from './editing.ts';
import { faultAt } from './faults.ts';
import { read, type Path } from './path.ts';
import { fallbackOf } from './texts.ts';

interface TextOptions {
  readonly label: string;
  /** How long it may be. */
  readonly limit: keyof typeof surveyLimits;
  readonly rows?: number;
  readonly hint?: string;
}

/** A text of the definition in the language that is written in; what customers see instead stands in it in grey. */
export function textField(
  editing: Editing,
  words: AskBook,
  path: Path,
  { label, limit, rows = 0, hint = '' }: TextOptions,
): TemplateResult {
  const { language } = editing;
  const texts = read<Localized>(editing.draft, path);
  return html`<ui-field
    name=${path.join('.')}
    label=${label}
    lang=${language}
    dir=${directionOf(language)}
    rows=${rows}
    maxlength=${surveyLimits[limit]}
    .value=${texts?.[language] ?? ''}
    placeholder=${texts?.[language] ? '' : fallbackOf(texts, editing.languages)}
    hint=${hint}
    error=${faultAt(editing.faults, path, words.faults)}
    ?disabled=${editing.disabled}
    @input=${(event: Event) => setText(editing, path, valueOf(event))}
  ></ui-field>`;
}

/** A text in one language; one that says nothing any more is not kept. */
function setText(editing: Editing, path: Path, text: string): void {
  const about = [...path, editing.language].join('.');
  const texts = { ...read<Localized>(editing.draft, path) };
  if (text === '') delete texts[editing.language];
  else texts[editing.language] = text;
  editing.set(path, texts, about);
}

/** A choice of one. */
export function choiceField(
  editing: Editing,
  words: AskBook,
  path: Path,
  options: { label: string; choices: readonly Choice[]; value: string; take: (value: string) => void },
): TemplateResult {
  return html`<ui-select
    name=${path.join('.')}
    label=${options.label}
    .choices=${options.choices}
    .value=${options.value}
    error=${faultAt(editing.faults, path, words.faults)}
    ?disabled=${editing.disabled}
    @change=${(event: Event) => options.take(valueOf(event))}
  ></ui-select>`;
}

/** Yes or no. */
export function checkField(
  editing: Editing,
  label: string,
  checked: boolean,
  take: (checked: boolean) => void,
  hint = '',
): TemplateResult {
  return html`<ui-checkbox
    .checked=${checked}
    hint=${hint || nothing}
    ?disabled=${editing.disabled}
    @change=${(event: Event) => take(isChecked(event))}
    >${label}</ui-checkbox
  >`;
}
